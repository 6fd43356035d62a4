## Организации и первая настройка

organisations-name-needed = Напишите название организации.
organisations-setup =
    <b>Настройка</b>
    Организаций: { $places }
    Людей в списке: { $people }
    Методистов: { $methodists }
organisations-next-organisations = Начните с организаций: добавьте по одной или загрузите таблицу сотрудников, бот предложит создать организации из неё.
organisations-next-staff = Теперь загрузите сотрудников: пришлите сюда файл XLSX, XLS, ODS или CSV.
organisations-next-methodist = Осталось пригласить первого методиста: дальше он справится сам.
organisations-next-nothing = Всё готово к работе. Здесь можно добавить организацию, загрузить сотрудников, пригласить коллег.
organisations-add = Добавить организацию
organisations-add-more = Добавить ещё
organisations-to-setup = К настройке
organisations-form = Новая организация
organisations-ask-name = Как называется организация? Напишите коротко, как её называют в районе. Например: МБОУ СОШ № 12.
organisations-ask-name-short = Название
organisations-ask-kind = Какая это организация?
organisations-ask-kind-short = Вид
organisations-ask-municipality = В каком она муниципалитете?
organisations-ask-municipality-short = Муниципалитет
organisations-preview =
    <b>{ $name }</b>
    { $kind }, { $municipality }

    Если верно, нажмите «Сохранить».
organisations-added = { $name }: есть в списке.
