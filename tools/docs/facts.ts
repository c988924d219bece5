import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { factsFileSchema } from '../../apps/ops/src/ask/facts-file';
import { table } from './markdown';

interface Field {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Field>>;
  readonly required?: readonly string[];
  readonly items?: Field;
}

const examples = join(__dirname, '..', '..', 'apps', 'ops', 'src', 'ask', 'examples');

const kind = ({ type, format, enum: values, items, properties }: Field): string => {
  if (values) return values.map((value) => `\`${value}\``).join(', ');
  if (type === 'array') return items?.properties ? 'danh sách' : `danh sách ${items ? kind(items) : ''}`;
  if (properties) return 'nhóm';
  if (format === 'date') return 'ngày (năm-tháng-ngày)';
  const names: Readonly<Record<string, string>> = { string: 'chữ', integer: 'số nguyên', boolean: '`true`, `false`' };
  return names[type ?? ''] ?? type ?? '';
};

function rowsOf(field: Field, path: string): (readonly string[])[] {
  return Object.entries(field.properties ?? {}).flatMap(([name, inner]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const isMust = field.required?.includes(name) === true;
    const standard =
      inner.default === undefined || typeof inner.default === 'object' ? '' : `\`${String(inner.default)}\``;
    return [
      [`\`${here}\``, kind(inner), isMust ? '●' : '', standard, inner.description ?? ''],
      ...rowsOf(inner, here),
      ...(inner.items ? rowsOf(inner.items, `${here}[]`) : []),
    ];
  });
}

const example = (name: string): string => readFileSync(join(examples, `${name}.json`), 'utf8').trim();

/** The facts file of `ops check`, from the schema that reads it. */
export function factsPage(): string {
  const schema = z.toJSONSchema(factsFileSchema, { io: 'input', unrepresentable: 'any' }) as Field;
  return `# Tệp dữ kiện của \`ops check\`

\`\`\`
npm run ops -- check DỮ-KIỆN.json --award MÃ --on NGÀY [--json]
\`\`\`

Không cần cơ sở dữ liệu. Trường không ghi là **chưa biết**, không bao giờ là không đạt; riêng các danh sách khen thưởng, sáng kiến, kỷ luật, vụ việc: danh sách rỗng là không có. Danh hiệu, hình thức viết bằng mã hoặc bằng tên như các cơ quan viết. Câu trả lời là cây chứng minh: mỗi điều kiện đạt, không đạt, tạm dừng hay chưa biết, bằng chứng, điều khoản, còn thiếu gì, năm sớm nhất có thể đạt.

${table(['Trường', 'Kiểu', 'Bắt buộc', 'Mặc định', 'Nghĩa'], rowsOf(schema, ''))}
## Ví dụ: Chiến sĩ thi đua cơ sở nhờ sáng kiến

\`npm run ops -- check ví-dụ.json --award CSTĐCS --on 2026-01-15\` trả lời: đủ điều kiện.

\`\`\`json
${example('chien-si-thi-dua-co-so')}
\`\`\`

## Ví dụ: Bằng khen Thủ tướng theo năm năm liên tục

\`npm run ops -- check ví-dụ.json --award BKTTg --on 2026-03-01\` trả lời: đủ điều kiện (Điều 73 khoản 1 điểm b).

\`\`\`json
${example('bang-khen-thu-tuong')}
\`\`\`

## Ví dụ: Tập thể lao động xuất sắc, đúng 70 %

\`npm run ops -- check ví-dụ.json --award TTLĐXS --on 2026-01-15\` trả lời: đủ điều kiện; với \`ldtt\` 13: không đủ (65 %).

\`\`\`json
${example('tap-the-lao-dong-xuat-sac')}
\`\`\`
`;
}
