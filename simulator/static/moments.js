// Moments (seconds since 1970) in the words and the zone of the service.

let zone = 'UTC';
let formats = {};

export function setZone(name) {
  zone = name;
  const make = (options) => new Intl.DateTimeFormat('ru-RU', { timeZone: zone, ...options });
  formats = {
    time: make({ hour: '2-digit', minute: '2-digit' }),
    day: make({ day: 'numeric', month: 'long' }),
    weekday: make({ weekday: 'long' }),
    short: make({ weekday: 'short', day: 'numeric', month: 'long' }),
    year: make({ year: 'numeric' }),
    key: new Intl.DateTimeFormat('sv-SE', { timeZone: zone }),
  };
}

const date = (seconds) => new Date(seconds * 1000);
const capital = (text) => text[0].toUpperCase() + text.slice(1);

export const timeOf = (seconds) => formats.time.format(date(seconds));
export const dayOf = (seconds) => formats.key.format(date(seconds));
export const dayTitle = (seconds) => `${capital(formats.weekday.format(date(seconds)))}, ${formats.day.format(date(seconds))}`;
export const phrase = (seconds) =>
  `${formats.weekday.format(date(seconds))}, ${formats.day.format(date(seconds))}, ${timeOf(seconds)}`;
export const fullMoment = (seconds) =>
  `${dayTitle(seconds)} ${formats.year.format(date(seconds)).replace(/\D/g, '')}, ${timeOf(seconds)}`;
/** Never broken between lines. */
export const shortMoment = (seconds) => `${formats.short.format(date(seconds))}, ${timeOf(seconds)}`.replaceAll(' ', '\u00a0');
