import { findAward, foldVietnamese, recogniseAward, type SubjectKind } from '@gs/domain';
import type { RawRow } from '@gs/papers';
import type { Columns } from '../columns';

const householdName = /^ho (gia dinh|ong|ba|anh|chi|chu|ong ba)\b|^gia dinh (ong|ba|anh|chi)\b/;
const collectiveName =
  /^(tap the|truong|phong|to|ban|so|tram|doi|khoa|chi bo|chi hoi|uy ban|ubnd|hoi|cong ty|hop tac xa|htx|benh vien|trung tam|thon|ban|cong an|chi cuc)\b/;

const personal = ['identityNumber', 'birthDate', 'birthYear', 'sex', 'male', 'female', 'familyName'] as const;

/**
 * Whom a row speaks of: the section it stands in, else what is filled in (a number or a birth belongs to a person),
 * else the name, else the one kind its award is for.
 */
export function kindOfRow(row: RawRow, columns: Columns): SubjectKind {
  if (row.sectionKind !== null) return row.sectionKind;
  const text = (field: Parameters<Columns['letterOf']>[0]): string => {
    const letter = columns.letterOf(field);
    return letter === undefined ? '' : (row.cells[letter]?.text.trim() ?? '');
  };
  const name = foldVietnamese(text('name'))
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ');
  if (householdName.test(name)) return 'household';
  if (personal.some((field) => text(field) !== '')) return 'person';
  const award = recogniseAward(text('award'));
  const kinds = 'code' in award ? (findAward(award.code)?.subjectKinds ?? []) : [];
  if (kinds.length === 1 && kinds[0] !== undefined) return kinds[0];
  return collectiveName.test(name) ? 'collective' : 'person';
}
