import type { ImportPreviewView, SubjectKindView } from '@gs/contracts';
import { ConfirmDialog, formatNumber, type Change } from '@gs/web-ui';
import { subjectKindCopy } from '@gs/web-platform';

const kinds: readonly SubjectKindView[] = ['collective', 'household', 'person'];

/** Exactly what taking the list will make: nominations by kind and award, new names, and the rows left out. */
export function changesOf(preview: ImportPreviewView): Change[] {
  const taken = preview.rows.filter(({ status }) => status !== 'error' && status !== 'left-out');
  const made = taken.flatMap(({ nominations }) => nominations);
  const byKind = kinds.flatMap((kind): Change[] => {
    const names = new Map<string, number>();
    for (const { subjectKind, award } of made)
      if (subjectKind === kind) names.set(award.name, (names.get(award.name) ?? 0) + 1);
    return [...names].map(([name, count]) => ({
      id: `${kind} ${name}`,
      what: `${formatNumber(count)} ${subjectKindCopy[kind].toLocaleLowerCase('vi')}`,
      becomes: name,
    }));
  });
  const fresh = taken.filter(({ nominations }) => nominations[0]?.subjectStatus === 'new').length;
  return [
    ...byKind,
    ...(fresh > 0
      ? [{ id: 'new', what: `${formatNumber(fresh)} dòng chưa có trong hồ sơ`, becomes: 'Lập hồ sơ mới' }]
      : []),
    ...(preview.badRows > 0
      ? [{ id: 'bad', what: `${formatNumber(preview.badRows)} dòng cần sửa`, becomes: 'Chưa nhận' }]
      : []),
    ...(preview.leftOutRows > 0
      ? [{ id: 'out', what: `${formatNumber(preview.leftOutRows)} dòng anh/chị đã bỏ`, becomes: 'Không nhận' }]
      : []),
  ];
}

/** Asks once more before anything is written. */
export function TakeDialog(props: {
  readonly preview: ImportPreviewView;
  readonly isOpen: boolean;
  readonly isLoading: boolean;
  readonly onClose: () => void;
  readonly onTake: () => void;
}) {
  const { preview } = props;
  const rows = formatNumber(preview.goodRows);
  return (
    <ConfirmDialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      onConfirm={props.onTake}
      isLoading={props.isLoading}
      title={`Nhận ${rows} dòng thành ${formatNumber(preview.nominationCount)} đề nghị?`}
      confirmLabel={`Nhận ${rows} dòng`}
      changes={changesOf(preview)}
    >
      <p>
        {preview.organisation.name}, năm {preview.year}. Các đề nghị vào tờ trình đang lập; chưa trình đi đâu.
      </p>
    </ConfirmDialog>
  );
}
