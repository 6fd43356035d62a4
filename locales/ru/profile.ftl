# Слова для идентификаторов профиля и каталога. По-русски здесь только то, чего нет в самом профиле службы
# и в каталоге: их подписи служба меняет сама.

profile-role-admin = Технический администратор

profile-organisation-school = Школа
profile-organisation-preschool = Детский сад
profile-organisation-extra = Дополнительное образование
profile-organisation-other = Другая организация

profile-assessment-iku = Исследование компетенций учителя
profile-assessment-federal = Федеральная диагностика
profile-assessment-regional = Региональная диагностика
profile-assessment-cnppm = Диагностика ЦНППМ
profile-assessment-service = Диагностика службы

# Что видит педагог рядом со своим уровнем, только на своём экране
profile-level-hint-high = Сильная сторона. Вам есть чем поделиться с коллегами.
profile-level-hint-elevated = Хороший результат. Можно выбрать, что усилить.
profile-level-hint-basic = Основа есть. Вместе наметим два-три шага.
profile-level-hint-low = Здесь нужна поддержка. Вы не одни: подберём наставника и шаги.
