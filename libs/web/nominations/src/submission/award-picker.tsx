import type { AwardItemView, SubjectKindView } from '@gs/contracts';
import { useMemo } from 'react';
import { ComboBox } from '@gs/web-ui';
import { levelCopy, subjectKindCopy } from '@gs/web-platform';

interface Props {
  readonly awards: readonly AwardItemView[];
  /** Null while nobody is chosen: everything is offered. */
  readonly kind: SubjectKindView | null;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly error: string | undefined;
}

const groups = { title: 'Danh hiệu thi đua', form: 'Hình thức khen thưởng' } as const;

/** One picker for titles and forms together: what this kind of subject can be given, checkable ones first. */
export function AwardPicker({ awards, kind, value, onChange, error }: Props) {
  const options = useMemo(
    () =>
      awards
        .filter((award) => kind === null || award.subjectKinds.includes(kind))
        .toSorted(
          (left, right) =>
            Number(left.kind === 'form') - Number(right.kind === 'form') ||
            Number(right.hasRules) - Number(left.hasRules),
        )
        .map((award) => ({
          id: award.code,
          label: award.name,
          detail: `${award.shortName}, ${levelCopy(award.level).toLocaleLowerCase('vi')}${award.hasRules ? '' : '; chưa kiểm tra điều kiện tự động'}`,
          group: groups[award.kind],
        })),
    [awards, kind],
  );
  return (
    <ComboBox
      label="Danh hiệu hoặc hình thức khen thưởng"
      hint={
        kind === null
          ? 'Chọn đối tượng trước để chỉ còn những gì dành cho đối tượng đó.'
          : `Chỉ hiện những gì dành cho ${subjectKindCopy[kind].toLocaleLowerCase('vi')}. Gõ tên hoặc tên tắt.`
      }
      options={options}
      value={value}
      onChange={onChange}
      error={error}
      isRequired
    />
  );
}
