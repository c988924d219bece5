import type { AwardItemView, SubjectKindView } from '@gs/contracts';
import { useMemo } from 'react';
import { ComboBox } from '@gs/web-ui';
import { subjectKindCopy } from '@gs/web-platform';

interface Props {
  readonly awards: readonly AwardItemView[];
  /** Null while nobody is chosen: everything is offered. */
  readonly kind: SubjectKindView | null;
  readonly value: string | null;
  readonly onChange: (code: string | null) => void;
  readonly error: string | undefined;
}

const groups = { title: 'Danh hiệu thi đua', form: 'Hình thức khen thưởng' } as const;

function hintOf(kind: SubjectKindView | null, chosen: AwardItemView | undefined): string {
  if (chosen && !chosen.hasRules)
    return 'Hệ thống chưa kiểm tra điều kiện của danh hiệu, hình thức này; đơn vị tự đối chiếu.';
  if (kind === null) return 'Chọn đối tượng trước để chỉ còn những gì dành cho đối tượng đó.';
  return `Chỉ hiện những gì dành cho ${subjectKindCopy[kind].toLocaleLowerCase('vi')}. Gõ tên hoặc tên tắt.`;
}

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
          label: award.name === award.shortName ? award.name : `${award.name} (${award.shortName})`,
          group: groups[award.kind],
        })),
    [awards, kind],
  );
  return (
    <ComboBox
      label="Danh hiệu hoặc hình thức khen thưởng"
      hint={hintOf(
        kind,
        awards.find(({ code }) => code === value),
      )}
      options={options}
      value={value}
      onChange={onChange}
      error={error}
      isRequired
    />
  );
}
