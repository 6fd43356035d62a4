// Telegram's text with entities (offsets are UTF-16 units, as JavaScript counts) into known tags and text nodes.

import { el } from './dom.js';

const TAGS = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code', pre: 'pre',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote',
};
const LINK = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)]|\bt\.me\/[^\s<>"«».,;:!?)]+/g;

/** A link into a bot: its name and the words after START (null: it only opens the talk), or those it takes into a group;
 * null for any other address. */
export function deepLink(address) {
  let url;
  try { url = new URL(/^https?:/i.test(address) ? address : `https://${address}`); } catch { return null; }
  if (!['t.me', 'telegram.me'].includes(url.hostname)) return null;
  const [, bot, rest] = url.pathname.split('/');
  if (!bot || rest) return null;
  const toGroup = url.searchParams.has('startgroup');
  return { bot, toGroup, payload: toGroup ? url.searchParams.get('startgroup') : url.searchParams.get('start') };
}

/** @param open what a press on a link into our bot, on «to somebody else», or on a command does */
export function rich(text, entities, open) {
  const sorted = entities
    .filter((entity) => entity.length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  return build(text, 0, text.length, sorted, open, false);
}

function build(text, from, to, entities, open, inLink) {
  const nodes = [];
  let at = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const end = Math.min(entity.offset + entity.length, to);
    index += 1;
    if (entity.offset < at || end <= entity.offset) continue;
    const inside = [];
    while (index < entities.length && entities[index].offset < end) inside.push(entities[index++]);
    if (entity.offset > at) nodes.push(...plain(text.slice(at, entity.offset), open, inLink));
    nodes.push(...wrap(entity, text, end, inside, open, inLink));
    at = end;
  }
  if (at < to) nodes.push(...plain(text.slice(at, to), open, inLink));
  return nodes;
}

function wrap(entity, text, end, inside, open, inLink) {
  const { type, offset } = entity;
  const isLink = type === 'text_link' || type === 'url';
  const body = build(text, offset, end, inside, open, inLink || isLink || type === 'bot_command');
  if (isLink) return link(entity.url || text.slice(offset, end), body, open);
  if (type === 'bot_command') return [command(text.slice(offset, end), open)];
  if (type === 'spoiler') return [spoiler(body)];
  const tag = TAGS[type];
  return tag ? [el(tag, {}, body)] : body;
}

function plain(text, open, inLink) {
  if (inLink) return [document.createTextNode(text)];
  const nodes = [];
  let at = 0;
  for (const found of text.matchAll(LINK)) {
    nodes.push(document.createTextNode(text.slice(at, found.index)), ...link(found[0], [found[0]], open));
    at = found.index + found[0].length;
  }
  nodes.push(document.createTextNode(text.slice(at)));
  return nodes;
}

/** An address out of the bot's hands: only the web, never javascript: and its like. */
export function outside(address) {
  try {
    const url = new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`);
    return ['http:', 'https:'].includes(url.protocol) ? url.href : null;
  } catch { return null; }
}

function link(address, body, open) {
  const deep = deepLink(address);
  if (deep && open.isOurs(deep.bot)) {
    return [
      el('button', { type: 'button', class: 'link', onclick: () => open.follow(deep) }, body), ' ',
      el('button', { type: 'button', class: 'link elsewhere', onclick: () => open.elsewhere(deep.payload || '') }, 'на другом телефоне'),
    ];
  }
  const href = outside(address);
  return href ? [el('a', { href, target: '_blank', rel: 'noopener noreferrer' }, body)] : body;
}

const command = (text, open) =>
  el('button', { type: 'button', class: 'link', onclick: () => open.command(text) }, text);

function spoiler(body) {
  const cover = el('button', {
    type: 'button', class: 'spoiler', 'aria-expanded': 'false', 'aria-label': 'Скрытый текст, показать',
    onclick: () => {
      cover.classList.add('shown');
      cover.removeAttribute('aria-label');
      cover.setAttribute('aria-expanded', 'true');
    },
  }, el('span', {}, body));
  return cover;
}
