// The line to write in: a draft that outlives a reload, what is attached, the commands, a change of one's own words.

import { sendBlob } from './api.js';
import { attachItems } from './attach.js';
import { button, el, icon, iconButton } from './dom.js';
import { keep, memory } from './kept.js';
import { sheet } from './sheet.js';

export class Composer {
  constructor(phone) {
    this.phone = phone;
    this.person = phone.person;
    this.editing = null;
    this.commands = [];
    this.field = el('textarea', { rows: '1', placeholder: 'Сообщение', 'aria-label': `Сообщение боту от: ${this.person.name}`, maxlength: '4096' });
    this.field.value = memory.drafts[this.person.id] || '';
    this.field.addEventListener('input', () => this.draft());
    this.field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.send(); }
      if (event.key === 'Escape' && this.editing) this.endEdit();
    });
    this.hint = el('p', { class: 'edit-hint', hidden: true }, 'Меняете своё сообщение', button('Не менять', () => this.endEdit(), { class: 'link' }));
    this.node = el('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); this.send(); } },
      this.hint,
      iconButton('attach', 'Приложить', () => this.attach(), { class: 'icon-only quiet private-only' }),
      button('/', () => this.commandMenu(), { class: 'quiet icon-only slash private-only', 'aria-label': 'Команды бота', title: 'Команды бота' }),
      this.field,
      el('button', { type: 'submit', class: 'main icon-only', 'aria-label': 'Отправить', title: 'Отправить' }, icon('send')));
  }

  /** In a group there is only the line itself: files and commands are for the talk with the bot. */
  inGroup(yes) {
    for (const extra of this.node.querySelectorAll('.private-only')) extra.hidden = yes;
    this.field.placeholder = yes ? 'Сообщение в группу' : 'Сообщение';
  }

  async send() {
    const text = this.field.value.trim();
    if (!text || this.sending) return;
    this.sending = true;
    const { editing } = this;
    const done = editing
      ? await this.phone.act('edit', { message_id: editing.id, text }, () => this.send())
      : await this.phone.act('text', { text }, () => this.send());
    this.sending = false;
    if (!done) return; // the draft stays in the line
    if (this.field.value.trim() === text) this.field.value = '';
    if (editing) this.endEdit();
    this.draft();
  }

  draft() {
    const { id } = this.person;
    if (!this.editing) { if (this.field.value) memory.drafts[id] = this.field.value; else delete memory.drafts[id]; keep(); }
    this.field.style.height = 'auto';
    this.field.style.height = `${Math.min(this.field.scrollHeight + 2, 140)}px`;
  }

  beginEdit(message) {
    this.editing = message;
    this.field.value = message.text;
    this.hint.hidden = false;
    this.draft();
    this.field.focus();
  }

  endEdit() {
    this.editing = null;
    this.hint.hidden = true;
    this.field.value = memory.drafts[this.person.id] || '';
    this.draft();
  }

  attach() {
    sheet(this.phone.over, 'Приложить', attachItems(this.phone, (what, blob, name) => this.blob(what, blob, name)));
  }

  /** What stands in the line goes along as the caption. */
  async blob(what, blob, name) {
    const caption = this.editing ? '' : this.field.value.trim().slice(0, 1024);
    try {
      await sendBlob(`${this.phone.path}/${what}`, blob, name, caption);
      if (caption && this.field.value.trim() === caption) { this.field.value = ''; this.draft(); }
      this.phone.trouble.hidden = true;
    } catch (error) { this.phone.fail(error, () => this.blob(what, blob, name)); }
  }

  commandMenu() {
    const items = this.commands.map(({ command, description }) => ({ title: `/${command}`, note: description, act: () => this.phone.act('text', { text: `/${command}` }) }));
    sheet(this.phone.over, 'Команды бота', items, 'Бот ещё не назвал своих команд. Напишите /start.');
  }
}
