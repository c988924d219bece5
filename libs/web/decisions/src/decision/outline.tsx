import { decisions, type DecisionDetailView } from '@gs/contracts';
import { formatMoney } from '@gs/web-ui';
import { urlOf } from '@gs/web-platform';

/** Where one is on the paper, and what goes with it. */
export function Outline({ decision, here }: { readonly decision: DecisionDetailView; readonly here: string }) {
  const { counts } = decision;
  const people = counts.person + counts.collective + counts.household;
  const parts: readonly (readonly [string, string, string])[] = [
    ['grounds', 'Căn cứ', `${decision.content.grounds.length} căn cứ`],
    ['article1', 'Điều 1', `${people} đối tượng`],
    ['article2', 'Điều 2', decision.totalBonus === null ? 'Tiền thưởng' : formatMoney(decision.totalBonus)],
    ['article3', 'Điều 3', 'Trách nhiệm'],
    ['copies', 'Nơi nhận', `${decision.content.copies.length} nơi`],
  ];
  return (
    <nav className="out" aria-label="Các phần của quyết định">
      <h2 className="h3">Quyết định</h2>
      {parts.map(([id, title, detail]) => (
        <a key={id} href={`#${id}`} className={here === id ? 'on' : ''}>
          <b>{title}</b>
          {detail}
        </a>
      ))}
      <h2 className="h3">Kèm theo</h2>
      <a href="#annex">
        <b>Danh sách</b>
        {counts.collective} tập thể, {counts.household} hộ, {counts.person} cá nhân
      </a>
      <a href={urlOf(decisions.bonusList, { params: { id: decision.id } })}>
        <b>Bảng chi thưởng</b>
        {people} dòng (Excel)
      </a>
    </nav>
  );
}
