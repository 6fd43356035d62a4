// The table with the phones: which are open, which fit, and the news that reach them.

import { get, listen } from './api.js';
import { button, el, icon } from './dom.js';
import { keep, memory } from './kept.js';
import { setZone } from './moments.js';
import { Phone } from './phone.js';
import { choosePerson } from './picker.js';
import { Stored } from './stored.js';
import { TimeBar } from './timebar.js';

const PHONE_WIDTH = 350;
const GAP = 16;
const DEFAULT_PHONES = 3;
const RETRY = 3000;

const at = (id) => document.getElementById(id);
const people = new Map();
const phones = new Map();
const stored = new Stored(at('stored'));
const time = new TimeBar({ lost: () => lost() });
let stopListening = () => {};
let retry = 0;

const town = {
  bot: { name: '', username: '' },
  samples: [],
  choose: (phone) => pick('Чей это телефон?', (person) => exchange(phone, person)),
  openAt: (payload) => pick('У кого открыть ссылку?', async (person) => { await open(person); phones.get(person.id).start(payload); }),
  closePhone: (phone) => {
    forget(phone.person.id);
    keep();
    arrange();
    at('add-phone').focus();
  },
  lost: () => lost(),
  askPeople: () => refreshPeople(),
  onTable: () => [...phones.keys()],
};

async function connect() {
  clearTimeout(retry);
  stopListening();
  try {
    const state = await get('/phone/state');
    setZone(state.zone);
    town.bot = state.bot;
    town.samples = state.samples;
    know(state.people);
    time.set(state.clock);
    remembered(state.first);
    for (const id of memory.phones) if (!phones.has(id)) phones.set(id, new Phone(people.get(id), town));
    arrange();
    await Promise.all([...phones.values()].map((phone) => phone.load()));
    stopListening = listen(state.revision, { told, lost });
    at('away').hidden = true;
    drawTabs();
    document.body.dataset.ready = 'true';
  } catch (error) {
    lost();
    if (error.name === 'TypeError') throw error;
  }
}

function lost() {
  at('away').hidden = false;
  clearTimeout(retry);
  retry = setTimeout(connect, RETRY);
}

function know(list) {
  const known = new Set(list.map((person) => person.id));
  for (const id of people.keys()) if (!known.has(id)) people.delete(id);
  for (const person of list) people.set(person.id, Object.assign(people.get(person.id) || {}, person));
}

/** The phones of the last visit that still have an owner; for a first visit the ones the server names. */
function remembered(first) {
  for (const id of [...phones.keys()]) if (!people.has(id)) forget(id);
  const before = memory.phones.filter((id) => people.has(id));
  const named = [...first, ...people.keys()].filter((id, index, all) => all.indexOf(id) === index);
  memory.phones = before.length || !people.size ? before : named.slice(0, DEFAULT_PHONES);
  memory.front = [...new Set([...memory.front.filter((id) => memory.phones.includes(id)), ...memory.phones])];
  keep();
}

function forget(id) {
  phones.get(id)?.node.remove();
  phones.delete(id);
  memory.phones = memory.phones.filter((one) => one !== id);
  memory.front = memory.front.filter((one) => one !== id);
}

function told(event) {
  if (event.kind === 'clock') time.set(event.clock);
  if (event.kind !== 'changes') return;
  for (const change of event.changes) {
    if (change.type === 'reset') { connect(); return; }
    if (change.type === 'commands') for (const phone of phones.values()) phone.askCommands();
    for (const { groups, ...person } of people.values()) {
      const chat = change.chat === person.id ? people.get(person.id) : groups.find(({ id }) => id === change.chat);
      if (chat) count(chat, change);
      if (chat) phones.get(person.id)?.apply(change);
    }
  }
  drawTabs();
  time.askSoon();
  askPeople();
  if (stored.open) refreshStored();
}

/** Keeps the list of unread messages of a chat as the server would: those of the bot. */
function count(chat, { type, message, message_ids: read }) {
  const gone = type === 'read' ? read : type === 'deleted' ? [message.id] : [];
  chat.unread = chat.unread.filter((id) => !gone.includes(id));
  if (type === 'message' && message.isBot && !chat.unread.includes(message.id)) chat.unread.push(message.id);
}

let asking = 0;
/** New people, and the roles the bot has given meanwhile. */
function askPeople() {
  clearTimeout(asking);
  asking = setTimeout(refreshPeople, 600);
}

async function refreshPeople() {
  try { know((await get('/phone/state')).people); } catch { return; } // the feed tells of a lost server
  for (const phone of phones.values()) phone.introduce();
  drawTabs();
}

let refreshing = 0;
function refreshStored() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => stored.refresh(), 600);
}

// which phones are on the table

function pick(title, chosen) {
  choosePerson(at('picker'), {
    title, people: [...people.values()],
    chosen: (person) => chosen(people.get(person.id) || person),
    open: new Set(phones.keys()),
    added: (person) => { if (!people.has(person.id)) people.set(person.id, person); },
  });
}

async function open(person) {
  if (!phones.has(person.id)) {
    memory.phones.push(person.id);
    phones.set(person.id, new Phone(person, town));
    front(person.id);
    await load(person.id);
  } else front(person.id);
  focusPhone(person.id);
}

async function exchange(phone, person) {
  if (phone.person.id === person.id) return;
  if (phones.has(person.id)) { front(person.id); focusPhone(person.id); return; }
  const before = phone.person.id;
  memory.phones = memory.phones.map((id) => (id === before ? person.id : id));
  memory.front = memory.front.map((id) => (id === before ? person.id : id));
  phone.node.remove();
  phones.delete(before);
  phones.set(person.id, new Phone(person, town));
  keep();
  arrange();
  await load(person.id);
  focusPhone(person.id);
}

async function load(id) {
  try { await phones.get(id).load(); } catch { lost(); }
}

function front(id) {
  memory.front = [id, ...memory.front.filter((one) => one !== id)];
  keep();
  arrange();
}

function focusPhone(id) {
  const { node } = phones.get(id);
  (node.querySelector('.foot .start:not([hidden])') || node.querySelector('.composer:not([hidden]) textarea') || node.querySelector('.whose')).focus();
}

const room = () => Math.max(1, Math.floor((document.documentElement.clientWidth - GAP) / (PHONE_WIDTH + GAP)));

function arrange() {
  const shown = new Set(memory.front.slice(0, room()));
  const table = at('phones');
  const wanted = memory.phones.filter((id) => shown.has(id)).map((id) => phones.get(id).node);
  for (const node of [...table.children]) if (!wanted.includes(node)) node.remove();
  wanted.forEach((node, place) => { if (table.children[place] !== node) table.insertBefore(node, table.children[place] || null); });
  if (!wanted.length) {
    table.replaceChildren(el('div', { class: 'no-phones' }, el('p', {}, 'Нажмите «Добавить телефон» и выберите, кем вы будете'), button('Добавить телефон', add, { class: 'main' })));
  }
  for (const id of shown) phones.get(id)?.toEnd();
  drawTabs();
}

const add = () => pick('Чей телефон добавить?', open);

function drawTabs() {
  const list = at('tabs');
  const shown = new Set(memory.front.slice(0, room()));
  while (list.children.length > memory.phones.length) list.lastChild.remove();
  memory.phones.forEach((id, place) => {
    const person = people.get(id);
    const count = person.unread.length;
    const tab = list.children[place] || list.appendChild(button('', () => { front(Number(tab.dataset.id)); focusPhone(Number(tab.dataset.id)); }, { class: 'tab' }));
    tab.dataset.id = id;
    if (shown.has(id)) tab.setAttribute('aria-current', 'true'); else tab.removeAttribute('aria-current');
    tab.replaceChildren(el('span', {}, person.name), count ? el('span', { class: 'badge' }, String(count), el('span', { class: 'spoken' }, ' новых')) : '');
  });
  const others = [...people.values()].filter((person) => !phones.has(person.id) && person.unread.length).length;
  list.hidden = memory.phones.length <= room();
  at('add-phone').setAttribute('aria-label', others ? `Ещё телефон. Новые сообщения у людей не на экране: ${others}` : 'Ещё телефон');
  at('add-phone').replaceChildren('Ещё', el('span', { class: 'wide-word' }, 'телефон'), others ? el('span', { class: 'badge', title: 'Столько людей не на экране получили сообщения' }, String(others)) : '');
}

// light and dark

function paintTheme() {
  const dark = memory.theme ? memory.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  if (memory.theme) document.documentElement.dataset.theme = memory.theme;
  const theme = at('theme');
  theme.replaceChildren(icon(dark ? 'sun' : 'moon'));
  const label = dark ? 'Светлое оформление' : 'Тёмное оформление';
  theme.setAttribute('aria-label', label);
  theme.title = label;
  theme.onclick = () => { memory.theme = dark ? 'light' : 'dark'; keep(); paintTheme(); };
}

paintTheme();
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', paintTheme);
at('add-phone').addEventListener('click', add);
at('stored-open').addEventListener('click', () => stored.show());
at('away-retry').addEventListener('click', connect);
for (const dialog of document.querySelectorAll('dialog')) {
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
}
addEventListener('resize', arrange);
document.addEventListener('visibilitychange', () => { for (const phone of phones.values()) phone.look(); });
connect();
