// The way to the server: plain requests, and one stream of changes that comes back by itself.

const WORDS = {
  'clock-moving': 'Часы уже переводятся, подождите немного.',
  'nothing-planned': 'Ничего не запланировано: переводить часы не к чему.',
  'file-too-big': 'Файл слишком большой: фото до 10 МБ, файл до 50 МБ.',
  'file-empty': 'Файл пустой, выберите другой.',
  'not-a-picture': 'Это не фото. Пошлите его как файл.',
  'no-such-file': 'Этого файла больше нет в папке samples.',
  'no-such-person': 'Такого человека нет. Выберите другого.',
  'no-such-group': 'Этого человека в группе нет.',
  'name-needed': 'Напишите имя.',
  'text-empty': 'Напишите что-нибудь.',
  'bot-blocked': 'Бот заблокирован. Сначала разблокируйте его.',
  'bad-link': 'Ссылка неверная: после start= бывают только латинские буквы, цифры, _ и -.',
  'bad-request': 'Не получилось. Обновите страницу и попробуйте ещё раз.',
};

/** Said no; `again`: the same once more may do. */
export class Refused extends Error {
  constructor(text, again = false) { super(text); this.again = again; }
}
export class Away extends Error {
  constructor() { super('Нет связи с пробой. Ничего не потеряно, попробуйте ещё раз.'); this.again = true; }
}

async function call(path, options) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new Away();
  }
  if (response.ok) return response.json();
  if (response.status === 503) throw new Away(); // the bot is starting or stopping
  if (response.status >= 500) throw new Refused('На стороне пробы ошибка. Попробуйте ещё раз.', true);
  const { error } = await response.json().catch(() => ({}));
  throw new Refused(WORDS[error] || WORDS['bad-request']);
}

export const get = (path) => call(path);
export const post = (path, body = {}) => call(path, { method: 'POST', body: JSON.stringify(body) });
export const sendBlob = (path, blob, name, caption) =>
  call(`${path}?${new URLSearchParams({ name, caption })}`, { method: 'POST', body: blob });

/** Listens from a revision on; `lost` is called once when the stream breaks, and then it is over. */
export function listen(since, { told, lost }) {
  const source = new EventSource(`/phone/feed?since=${since}`);
  source.onmessage = (event) => told(JSON.parse(event.data));
  source.onerror = () => { source.close(); lost(); };
  return () => source.close();
}
