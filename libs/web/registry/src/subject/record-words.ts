import { formatDate } from '@gs/domain';
import type { Records, RecordKind } from './use-records';

export const kindNames: Readonly<Record<RecordKind, string>> = {
  hold: 'Vụ việc đang xem xét',
  discipline: 'Kỷ luật',
  leave: 'Nghỉ thai sản',
  transfer: 'Chuyển công tác',
  'initiative-use': 'Sáng kiến đã dùng',
  'title-basis': 'Căn cứ của danh hiệu',
};

export const formNames: Readonly<Record<string, string>> = {
  'khien-trach': 'Khiển trách',
  'canh-cao': 'Cảnh cáo',
  'giang-chuc': 'Giáng chức',
  'cach-chuc': 'Cách chức',
  'buoc-thoi-viec': 'Buộc thôi việc',
  khac: 'Hình thức khác',
};

export interface RecordLine {
  readonly id: string;
  readonly kind: RecordKind;
  readonly title: string;
  readonly detail: string;
  /** A matter still open: it may be released, and holds what is open. */
  readonly isOpen: boolean;
}

/** All that is recorded as lines, open matters first, then by kind. */
export function linesOf(records: Records): readonly RecordLine[] {
  const line = (
    kind: RecordKind,
    { id, documentNo, by }: { readonly id: string; readonly documentNo: string; readonly by: string | null },
    title: string,
    said: readonly string[] = [],
    isOpen = false,
  ): RecordLine => {
    const detail = [...said, documentNo === '' ? '' : `văn bản ${documentNo}`, by === null ? '' : `${by} ghi`];
    return { id, kind, title, detail: detail.filter(Boolean).join(', '), isOpen };
  };
  const holds = records.holds.map((each) =>
    each.releasedOn === null
      ? line('hold', each, each.reason, [`tạm dừng từ ${formatDate(each.since)}`], true)
      : line('hold', each, each.reason, [
          `từ ${formatDate(each.since)}, kết luận ngày ${formatDate(each.releasedOn)} (${each.releaseDocumentNo})`,
        ]),
  );
  return [
    ...holds.filter(({ isOpen }) => isOpen),
    ...records.disciplines.map((each) =>
      line('discipline', each, formNames[each.form] ?? each.form, [
        `từ ${formatDate(each.from)} ${each.to === null ? 'chưa ghi ngày hết' : `đến ${formatDate(each.to)}`}`,
      ]),
    ),
    ...records.leaves.map((each) =>
      line('leave', each, `${formatDate(each.from)} đến ${formatDate(each.to)}`, ['tính vào thời gian công tác']),
    ),
    ...records.transfers.map((each) =>
      line('transfer', each, `Từ ${each.fromUnit}, ngày ${formatDate(each.on)}`, [
        `${each.monthsAtOldUnit} tháng ở đơn vị cũ trong năm`,
        each.remarkNo === '' ? 'chưa có nhận xét của đơn vị cũ' : `nhận xét ${each.remarkNo}`,
      ]),
    ),
    ...records.uses.map((each) =>
      line('initiative-use', each, each.initiative, [`đã dùng cho ${each.award} năm ${each.year}`]),
    ),
    ...records.bases.map((each) =>
      line('title-basis', each, `${each.award} năm ${each.year}`, [
        each.restedOn === 'rating' ? 'dựa trên xếp loại, không dùng sáng kiến' : 'dựa trên sáng kiến',
      ]),
    ),
    ...holds.filter(({ isOpen }) => !isOpen),
  ];
}
