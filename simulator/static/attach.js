// What can be sent besides words: files of one's own, drawn pictures, the sample tables, a silent voice message.

import { fileSize } from './dom.js';

function choose(accept, chosen) {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = accept;
  input.addEventListener('change', () => { if (input.files[0]) chosen(input.files[0]); });
  input.click();
}

export function attachItems(phone, send) {
  const samples = phone.town.samples.map(({ name, size }) => ({
    title: name, note: fileSize(size), act: () => phone.act('sample', { name }),
  }));
  const caption = phone.composer.editing ? '' : phone.composer.field.value.trim();
  return [
    ...(caption ? [{ heading: `С подписью: ${caption}` }] : []),
    { title: 'Фото с этого устройства', act: () => choose('image/png,image/jpeg,image/webp', (file) => send('photo', file, file.name)) },
    { title: 'Файл с этого устройства', act: () => choose('', (file) => send('document', file, file.name)) },
    { heading: 'Нарисованные снимки' },
    ...PICTURES.map(({ title, draw }) => ({ title, act: async () => send('photo', await paint(draw), 'photo.png') })),
    ...(samples.length ? [{ heading: 'Таблицы для пробы' }, ...samples] : []),
    { heading: 'Другое' },
    { title: 'Голосовое сообщение', note: '3 секунды тишины', act: () => phone.act('voice') },
    { title: 'Контакт', note: 'Номер этого человека', act: () => phone.act('contact') },
    { title: 'Стикер', act: () => phone.act('sticker') },
  ];
}

const PICTURES = [
  { title: 'Фото открытого урока', draw: lesson },
  { title: 'Снимок грамоты', draw: diploma },
  { title: 'Страница конспекта', draw: notes },
];

function paint(draw) {
  const canvas = document.createElement('canvas');
  canvas.width = 960;
  canvas.height = 720;
  draw(canvas.getContext('2d'));
  return new Promise((done) => { canvas.toBlob(done, 'image/png'); });
}

function box(pen, colour, x, y, width, height) {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

function words(pen, text, x, y, size, colour, align = 'center') {
  pen.fillStyle = colour;
  pen.font = `${size}px serif`;
  pen.textAlign = align;
  pen.fillText(text, x, y);
}

function lesson(pen) {
  box(pen, '#e9e1d0', 0, 0, 960, 720);
  box(pen, '#2f5d4e', 140, 80, 680, 300);
  words(pen, 'Открытый урок', 480, 190, 56, '#f3f6ee');
  words(pen, 'Дроби и доли, 5 класс', 480, 270, 40, '#f3f6ee');
  for (let desk = 0; desk < 4; desk += 1) {
    const x = 90 + desk * 210;
    pen.fillStyle = ['#7a4b3a', '#3f5f86', '#8a6d2f', '#6b4a78'][desk];
    pen.beginPath();
    pen.arc(x + 75, 510, 42, 0, 7);
    pen.fill();
    box(pen, '#b98d5a', x, 560, 150, 90);
  }
}

function diploma(pen) {
  box(pen, '#fbf6e6', 0, 0, 960, 720);
  pen.strokeStyle = '#9a7a2c';
  pen.lineWidth = 12;
  pen.strokeRect(40, 40, 880, 640);
  words(pen, 'ГРАМОТА', 480, 220, 92, '#6b1f2a');
  words(pen, 'награждается победитель', 480, 320, 40, '#33302a');
  words(pen, 'муниципального этапа конкурса', 480, 380, 40, '#33302a');
  words(pen, '«Урок года»', 480, 460, 56, '#33302a');
  pen.fillStyle = '#2f5d86';
  pen.beginPath();
  pen.arc(740, 590, 58, 0, 7);
  pen.fill();
}

function notes(pen) {
  box(pen, '#fdfdfb', 0, 0, 960, 720);
  for (let line = 0; line < 13; line += 1) box(pen, '#c9d6e6', 0, 70 + line * 50, 960, 2);
  box(pen, '#d98080', 110, 0, 3, 720);
  ['Цель урока: сравнивать дроби', '1. Разминка, 5 минут', '2. Работа в парах, 15 минут', '3. Проверка друг у друга', 'Домашнее: № 214, 216'].forEach((text, line) =>
    words(pen, text, 140, 110 + line * 100, 40, '#2b3a67', 'left'));
}
