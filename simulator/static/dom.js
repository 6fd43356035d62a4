// Elements made of text nodes only: nothing that came from the bot is ever read as HTML.

/** el('button', {class: 'x', onclick: f, 'aria-label': 'y'}, child, 'text', ...) */
export function el(tag, props = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

export const button = (text, onclick, props = {}) => el('button', { type: 'button', onclick, ...props }, text);

const PATHS = {
  attach: 'M20 11.5 12 19.5a5 5 0 0 1-7-7l8.500-8.500a3.300 3.300 0 0 1 4.700 4.700L9.700 17.200a1.700 1.700 0 0 1-2.400-2.400l7.700-7.700',
  send: 'M5 12h13M12 5l7 7-7 7',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2v2M12 20v2M2 12h2M20 12h2M5 5l1.500 1.500M17.500 17.500 19 19M5 19l1.500-1.500M17.500 6.500 19 5',
  moon: 'M20 14A8.500 8.500 0 0 1 10 4a8 8 0 1 0 10 10z',
};

export function icon(name) {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(space, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

export const iconButton = (name, label, onclick, props = {}) =>
  el('button', { type: 'button', class: 'icon-only quiet', 'aria-label': label, title: label, onclick, ...props }, icon(name));

/** 1 сообщение, 2 сообщения, 5 сообщений */
export function plural(count, one, few, many) {
  const form = new Intl.PluralRules('ru').select(count);
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`;
}

export function fileSize(bytes) {
  if (bytes < 1024) return plural(bytes, 'байт', 'байта', 'байт');
  const [size, unit] = bytes < 1024 * 1024 ? [bytes / 1024, 'КБ'] : [bytes / 1024 / 1024, 'МБ'];
  return `${size.toLocaleString('ru', { maximumFractionDigits: size < 10 ? 1 : 0 })} ${unit}`;
}

/** The first letters of a name, for its round mark. */
export const initials = (name) => name.split(/\s+/).slice(0, 2).map((word) => word[0] || '').join('').toUpperCase();
