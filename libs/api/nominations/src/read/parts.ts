import { requiredParts, type LocalDate, type RequiredPart, type SubjectKind } from '@gs/domain';
import type { DossierPartView } from '@gs/contracts';

/** A file of the dossier as the reader's SQL puts it together. */
export type PartFile = DossierPartView['files'][number] & { readonly part: string };

/** Files of a dossier, newest version first; `owner` is a condition on `dp`. */
export const partFilesSql = (owner: string): string =>
  `(SELECT COALESCE(json_agg(json_build_object('part', dp.part, 'partId', dp.id, 'fileId', f.id, 'name', f.name, 'mediaType', f.media_type,
      'sizeBytes', f.size_bytes, 'sha256', f.sha256, 'version', dp.version, 'addedBy', a.display_name,
      'addedAt', to_char(dp.added_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY dp.part, dp.version DESC), '[]')
    FROM dossier_part dp JOIN stored_file f ON f.id = dp.file_id JOIN account a ON a.id = dp.added_by WHERE ${owner})`;

/** Parts that the rules of the day name for these awards, with what has been handed in, and other parts that were. */
export function dossierOf(
  awards: readonly { readonly award: string; readonly kind: SubjectKind }[],
  level: RequiredPart['level'],
  on: LocalDate,
  files: readonly PartFile[],
): DossierPartView[] {
  const named = new Map<string, RequiredPart>();
  for (const { award, kind } of awards) {
    for (const part of requiredParts(award, kind, on)) {
      const earlier = named.get(part.code);
      if (part.level === level && (earlier === undefined || earlier.conditional !== undefined))
        named.set(part.code, part);
    }
  }
  const views = [...named.values()].map(({ code, name, conditional, cite }) => ({
    code,
    name,
    required: conditional === undefined,
    cite,
    files: filesOf(files, code),
  }));
  const others = [...new Set(files.map(({ part }) => part))].filter((code) => !named.has(code));
  return [
    ...views,
    ...others.map((code) => ({ code, name: code, required: false, cite: null, files: filesOf(files, code) })),
  ];
}

function filesOf(files: readonly PartFile[], code: string): DossierPartView['files'] {
  return files.filter(({ part }) => part === code).map(({ part: _, ...file }) => file);
}
