// One message as an element of the log.

import { button, el, fileSize, icon } from './dom.js';
import { outside, rich, deepLink } from './entities.js';
import { dayOf, dayTitle, timeOf } from './moments.js';

const PICTURE_HEIGHT = 260;

/**
 * @param open {follow, elsewhere, command, isOurs, press(message, button, element), edit(message), picture(message)}
 * @returns li with data-id and data-day
 */
export function bubble(message, open) {
  if (message.service) {
    return el('li', { class: 'message service', 'data-id': message.id, 'data-day': dayOf(message.date) },
      el('p', { class: 'day' }, dayTitle(message.date)), el('p', { class: 'happened' }, message.service));
  }
  const body = el('div', { class: 'bubble' },
    message.author && el('p', { class: 'author' }, message.author),
    message.photo && picture(message, open),
    message.document && document_(message.document),
    message.voice && voice(message.voice),
    message.kind === 'sticker' && el('p', { class: 'plain' }, `Стикер ${message.text}`),
    message.kind === 'contact' && el('p', { class: 'plain' }, `Контакт: ${message.text}`),
    message.kind && !['sticker', 'contact'].includes(message.kind) && el('p', { class: 'plain' }, 'Такое сообщение эта страница не показывает'),
    message.text && !message.kind && el('div', { class: 'text', dir: 'auto' }, rich(message.text, message.entities, open)),
    el('p', { class: 'meta' },
      message.editable && !message.text.startsWith('/') && button('изменить', () => open.edit(message), { class: 'link edit' }),
      message.edited && el('span', {}, 'изменено'),
      el('time', { datetime: new Date(message.date * 1000).toISOString() }, timeOf(message.date))),
  );
  const item = el('li', { class: message.mine ? 'message mine' : 'message theirs', 'data-id': message.id, 'data-day': dayOf(message.date) },
    el('p', { class: 'day' }, dayTitle(message.date)),
    el('span', { class: 'spoken' }, message.mine ? 'Вы: ' : message.author ? '' : 'Бот: '),
    body);
  if (message.buttons.length) item.append(keyboard(message, open));
  return item;
}

function keyboard(message, open) {
  return el('div', { class: 'keyboard', role: 'group', 'aria-label': 'Кнопки под сообщением' },
    message.buttons.map((row) => el('div', { class: 'keyboard-row' }, row.map((one) => key(message, one, open)))));
}

function key(message, one, open) {
  if (one.url) {
    const deep = deepLink(one.url);
    if (deep && open.isOurs(deep.bot)) return button(one.text, () => open.follow(deep), { class: 'key' });
    const href = outside(one.url);
    if (href) return el('a', { class: 'key', href, target: '_blank', rel: 'noopener noreferrer' }, one.text, el('span', { class: 'spoken' }, ' (откроется в новой вкладке)'));
  }
  const node = button(one.text, () => open.press(message, one, node), { class: 'key' });
  return node;
}

function picture(message, open) {
  const { url, width, height } = message.photo;
  const image = el('img', { src: url, alt: message.text ? 'Фото с подписью' : 'Фото', loading: 'lazy', width: width || null, height: height || null });
  if (width && height) image.style.width = `${Math.round(Math.min(width, (PICTURE_HEIGHT * width) / height))}px`; // no jump when it comes
  return el('button', { type: 'button', class: 'picture', 'aria-label': 'Фото, открыть крупно', onclick: () => open.picture(message) }, image);
}

function document_({ url, name, size }) {
  return el('a', { class: 'document', href: url, download: name },
    icon('file'), el('span', {}, el('strong', {}, name), el('small', {}, `${fileSize(size)}, скачать`)));
}

function voice({ url, seconds }) {
  return el('div', { class: 'voice' },
    el('audio', { controls: true, preload: 'none', src: url, 'aria-label': `Голосовое сообщение, ${seconds} с` }),
    el('small', {}, `Голосовое, ${seconds} с`));
}
