// The clock everybody lives by, and the buttons that move it.

import { Refused, get, post } from './api.js';
import { plural } from './dom.js';
import { fullMoment, phrase, shortMoment } from './moments.js';

const SAID = 15000;
const capital = (text) => text[0].toUpperCase() + text.slice(1);

export class TimeBar {
  /** @param lost called when the server does not answer */
  constructor({ lost }) {
    this.lost = lost;
    this.faces = [document.getElementById('now'), document.getElementById('now-wide')];
    this.note = document.getElementById('next-note');
    this.said = document.getElementById('moved');
    this.toggle = document.getElementById('moves-toggle');
    this.group = document.getElementById('moves');
    this.buttons = [...this.group.querySelectorAll('[data-move]')];
    this.busy = false;
    for (const one of this.buttons) one.addEventListener('click', () => this.move(one.dataset.move));
    this.toggle.addEventListener('click', () => this.open(this.toggle.getAttribute('aria-expanded') !== 'true'));
    this.group.addEventListener('keydown', (event) => { if (event.key === 'Escape') { this.open(false); this.toggle.focus(); } });
    setInterval(() => this.draw(), 1000);
  }

  open(yes) {
    this.toggle.setAttribute('aria-expanded', String(yes));
    this.group.classList.toggle('opened', yes);
  }

  set(clock) {
    this.clock = clock;
    this.read = performance.now();
    this.draw();
  }

  draw() {
    if (!this.clock) return;
    const { now, ticking, next, moving } = this.clock;
    const moment = ticking ? now + (performance.now() - this.read) / 1000 : now;
    for (const face of this.faces) {
      const text = face.id === 'now' ? capital(shortMoment(moment)) : fullMoment(moment);
      if (face.textContent !== text) face.textContent = text;
      face.dateTime = new Date(moment * 1000).toISOString();
    }
    const busy = moving || this.busy;
    for (const one of this.buttons) {
      const off = busy || (one.dataset.move === 'next' && next === null);
      one.setAttribute('aria-disabled', String(off)); // not disabled: the reason stays within reach of the keyboard
    }
    const note = busy ? 'Перевожу часы…' : next === null ? 'Ничего не запланировано' : `Событие: ${shortMoment(next)}`;
    if (this.note.textContent !== note) this.note.textContent = note;
  }

  /** Asks again what is planned, soon, and once for many changes. */
  askSoon() {
    clearTimeout(this.asking);
    this.asking = setTimeout(async () => { try { this.set(await get('/phone/clock')); } catch { /* the feed tells of a lost server */ } }, 600);
  }

  async move(by) {
    if (this.busy || this.clock?.moving) return;
    if (by === 'next' && this.clock.next === null) { this.say('Ничего не запланировано: переводить часы не к чему.'); return; }
    this.busy = true;
    this.say('Перевожу часы: бот делает всё, что пришлось на это время…');
    this.draw();
    try {
      const clock = await post('/phone/clock', by === 'next' ? { to: 'next' } : { seconds: Number(by) });
      this.busy = false;
      this.set(clock);
      const news = clock.arrived ? `пришло ${plural(clock.arrived, 'сообщение', 'сообщения', 'сообщений')} от бота` : 'новых сообщений нет';
      this.say(`Теперь ${phrase(clock.now)}: ${news}.`);
    } catch (error) {
      this.busy = false;
      this.say(error.message);
      if (!(error instanceof Refused)) this.lost();
      this.draw();
    }
  }

  say(text) {
    this.said.textContent = text;
    clearTimeout(this.saying);
    if (!this.busy) this.saying = setTimeout(() => { this.said.textContent = ''; }, SAID);
  }
}
