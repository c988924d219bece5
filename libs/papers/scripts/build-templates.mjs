// Writes templates/*.docx. An office may change the result in Word: the tags in braces are filled from the views in src/official.
import { writeFileSync } from 'node:fs';
import {
  cell,
  closing,
  closingRight,
  closingTwo,
  docx,
  each,
  headOfPaper,
  list,
  para,
  paragraphs,
  recipients,
  row,
  table,
  titleOf,
} from './word.mjs';

const PORTRAIT = 160;
const LANDSCAPE = 247;
const save = (name, bytes) => writeFileSync(new URL(`../templates/${name}.docx`, import.meta.url), bytes);
const gap = para('', { size: 6 });
const grounds = each('grounds', para('{.}', { italic: true, align: 'both', after: 6, indent: true }));

function decision() {
  const columns = [
    { head: 'STT', tag: 'ordinal', width: 12, align: 'center' },
    { head: 'Tên tập thể / Họ và tên', tag: 'name', width: 52, align: 'left' },
    { head: 'Chức vụ, đơn vị công tác / Địa chỉ', tag: 'place', width: 69, align: 'left' },
    { head: 'Tiền thưởng (đồng)', tag: 'bonus', width: 27, align: 'right' },
  ];
  const sum = [
    cell(para('Tổng cộng', { align: 'center', bold: true, size: 13 }), 133, { span: 3 }),
    cell(para('{total}', { align: 'right', bold: true, size: 13 }), 27),
  ];
  const paid = list(columns, { sections: 'sections', sum, size: 13 });
  const unpaid = list([columns[0], { ...columns[1], width: 60 }, { ...columns[2], width: 88 }], {
    sections: 'sections',
    size: 13,
  });
  return docx(
    'Quyết định khen thưởng',
    headOfPaper(PORTRAIT) +
      titleOf('QUYẾT ĐỊNH', PORTRAIT) +
      para('{decider}', { align: 'center', bold: true, after: 8 }) +
      grounds +
      para('QUYẾT ĐỊNH:', { align: 'center', bold: true, before: 6, after: 8 }) +
      paragraphs('articles') +
      closing(PORTRAIT) +
      para('DANH SÁCH', { align: 'center', bold: true, pageBreak: true }) +
      para('{annexTitle}', { align: 'center', bold: true }) +
      para('{annexOf}', { align: 'center', italic: true, after: 8 }) +
      each('paid', paid) +
      para('{^paid}') +
      unpaid +
      para('{/paid}') +
      para('', { size: 2 }),
  );
}

function nomineeList() {
  const columns = [
    { head: 'STT', tag: 'ordinal', width: 12, align: 'center' },
    { head: 'Tên tập thể / Họ và tên', tag: 'name', width: 50, align: 'left' },
    { head: 'Chức vụ', tag: 'position', width: 28, align: 'left' },
    { head: 'Đơn vị công tác / Địa chỉ', tag: 'unit', width: 50, align: 'left' },
    { head: 'Danh hiệu, hình thức đề nghị', tag: 'award', width: 40, align: 'left' },
    { head: 'Tóm tắt thành tích', tag: 'achievement', width: 67, align: 'left' },
  ];
  return docx(
    'Danh sách trích ngang',
    headOfPaper(LANDSCAPE) +
      para('{title}', { align: 'center', bold: true, before: 12 }) +
      para('{annexOf}', { align: 'center', italic: true, after: 8 }) +
      list(columns, { sections: 'sections' }) +
      para('{closing}', { indent: true, before: 6, after: 6 }) +
      closingRight(LANDSCAPE),
    { landscape: true },
  );
}

function submissionLetter() {
  const count = (head, tag, width) => ({ head, tag, width, align: 'center' });
  const columns = [
    count('STT', 'ordinal', 12),
    { head: 'Danh hiệu, hình thức khen thưởng', tag: 'award', width: 68, align: 'left' },
    count('Tập thể', 'collective', 20),
    count('Hộ gia đình', 'household', 22),
    count('Cá nhân', 'person', 19),
    count('Tổng số', 'total', 19),
  ];
  const bold = (text, width, span = 1) => cell(para(text, { align: 'center', bold: true, size: 13 }), width, { span });
  const sum = [
    bold('{sum.award}', 80, 2),
    bold('{sum.collective}', 20),
    bold('{sum.household}', 22),
    bold('{sum.person}', 19),
    bold('{sum.total}', 19),
  ];
  return docx(
    'Tờ trình',
    headOfPaper(PORTRAIT) +
      titleOf('TỜ TRÌNH', PORTRAIT) +
      para('Kính gửi: {addressees}', { align: 'center', after: 10 }) +
      grounds +
      paragraphs('opening') +
      list(columns, { sum, size: 13 }) +
      gap +
      paragraphs('closing') +
      closing(PORTRAIT),
  );
}

/** Each vote: how it was held, the count of its matters in two rows each (figures, then the sum in words), what came of it. */
function votes() {
  const widths = [9, 53.5, 9.5, 9.5, 9.5, 9.5, 9.5, 9.5, 12, 12, 16.5];
  const size = 11;
  const text = (title) => para(title, { align: 'center', bold: true, size });
  const width = (from, span) => widths.slice(from, from + span).reduce((sum, w) => sum + w, 0);
  const tall = (i, title) => cell(text(title), widths[i], { merge: 'start' });
  const go = (i) => cell(para('', { size }), widths[i], { merge: 'go' });
  const wide = (title, from) => cell(text(title), width(from, 3), { span: 3 });
  const heads = [
    row(
      [
        tall(0, 'STT'),
        tall(1, 'Nội dung, đối tượng'),
        wide('Đồng ý', 2),
        wide('Không đồng ý', 5),
        tall(8, 'Không hợp lệ'),
        tall(9, 'Không thu về'),
        tall(10, 'Kết quả'),
      ],
      { head: true },
    ),
    row(
      [
        go(0),
        go(1),
        ...['{direct}', 'Giấy', 'Văn bản', '{direct}', 'Giấy', 'Văn bản'].map((title, i) =>
          cell(text(title), widths[i + 2]),
        ),
        go(8),
        go(9),
        go(10),
      ],
      { head: true },
    ),
  ];
  const figures = [
    'agreeDirect',
    'agreePaper',
    'agreeWritten',
    'disagreeDirect',
    'disagreePaper',
    'disagreeWritten',
    'invalid',
    'missing',
  ];
  const first = row([
    cell(para('{#rows}{ordinal}', { align: 'center', size }), widths[0], { merge: 'start' }),
    cell(
      para('{subject}', { bold: true, size, keepNext: true }) + para('{place}', { size, keepNext: true }),
      widths[1],
    ),
    ...figures.map((tag, i) => cell(para(`{${tag}}`, { align: 'center', size, keepNext: true }), widths[i + 2])),
    cell(para('{result}', { align: 'center', size, bold: true, keepNext: true }), widths[10]),
  ]);
  const second = row([
    cell(para('', { size }), widths[0], { merge: 'go' }),
    cell(para('{arithmetic}{/rows}', { size }), width(1, 10), { span: 10 }),
  ]);
  return each(
    'votes',
    para('{heading}', { bold: true, before: 6, after: 6, indent: true, keepNext: true }) +
      paragraphs('lines') +
      table(widths, [...heads, first, second], { pad: 0.5 }) +
      gap +
      paragraphs('after'),
  );
}

function sessionMinutes() {
  const members = [
    { head: 'STT', tag: 'ordinal', width: 12, align: 'center' },
    { head: 'Họ và tên', tag: 'name', width: 50, align: 'left' },
    { head: 'Chức danh trong Hội đồng', tag: 'role', width: 49, align: 'left' },
    { head: 'Điểm danh', tag: 'attendance', width: 49, align: 'left' },
  ];
  return docx(
    'Biên bản họp Hội đồng',
    headOfPaper(PORTRAIT) +
      titleOf('BIÊN BẢN', PORTRAIT) +
      paragraphs('opening') +
      list(members, { rows: 'members' }) +
      gap +
      paragraphs('beforeVotes') +
      votes() +
      gap +
      paragraphs('closing') +
      closingTwo(PORTRAIT) +
      gap +
      recipients(),
  );
}

function tallyMinutes() {
  return docx(
    'Biên bản kiểm phiếu',
    headOfPaper(PORTRAIT) +
      titleOf('BIÊN BẢN KIỂM PHIẾU', PORTRAIT) +
      paragraphs('opening') +
      votes() +
      gap +
      paragraphs('closing') +
      closingTwo(PORTRAIT, 42),
  );
}

function invitation() {
  const columns = [
    { head: 'STT', tag: 'ordinal', width: 12, align: 'center' },
    { head: 'Danh hiệu, hình thức khen thưởng, nội dung', tag: 'award', width: 118, align: 'left' },
    { head: 'Số trường hợp', tag: 'count', width: 30, align: 'center' },
  ];
  const bold = (text, width, span = 1) => cell(para(text, { align: 'center', bold: true, size: 13 }), width, { span });
  return docx(
    'Giấy mời họp Hội đồng',
    headOfPaper(PORTRAIT) +
      titleOf('{title}', PORTRAIT) +
      para('Kính gửi: {addressees}', { align: 'center', after: 10 }) +
      paragraphs('opening') +
      list(columns, { sum: [bold('Tổng cộng', 130, 2), bold('{total}', 30)], size: 13 }) +
      gap +
      paragraphs('closing') +
      closing(PORTRAIT),
  );
}

save('decision', decision());
save('nominee-list', nomineeList());
save('submission-letter', submissionLetter());
save('session-minutes', sessionMinutes());
save('tally-minutes', tallyMinutes());
save('invitation', invitation());
