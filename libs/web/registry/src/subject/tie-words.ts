import { formatDate } from '@gs/domain';
import type { TieKind, Ties } from './use-ties';

export const tieNames: Readonly<Record<TieKind, string>> = {
  relation: 'Quan hệ gia đình',
  post: 'Nơi công tác',
  'co-author': 'Đồng tác giả sáng kiến',
};

/** What the other is to the person of the page. */
export const relationNames: Readonly<Record<Ties['relations'][number]['relation'], string>> = {
  spouse: 'Vợ hoặc chồng',
  parent: 'Cha hoặc mẹ',
  child: 'Con',
  sibling: 'Anh, chị, em ruột',
  'other-kin': 'Người thân khác',
};

export interface TieLine {
  readonly id: string;
  readonly kind: TieKind;
  readonly head: string;
  readonly title: string;
  readonly detail: string;
  /** Still in force: it may be given an end. */
  readonly mayEnd: boolean;
}

const said = (
  { documentNo, by }: { readonly documentNo: string; readonly by: string | null },
  ...first: readonly string[]
): string =>
  [...first, documentNo === '' ? '' : `văn bản ${documentNo}`, by === null ? '' : `${by} ghi`]
    .filter(Boolean)
    .join(', ');

/** All ties as lines: family, then posts with the latest first, then who shares initiatives. */
export function linesOf(ties: Ties): readonly TieLine[] {
  return [
    ...ties.relations.map((each) => ({
      id: each.id,
      kind: 'relation' as const,
      head: relationNames[each.relation],
      title: each.otherName,
      detail: said(each, each.endedOn === null ? '' : `hết từ ${formatDate(each.endedOn)}`),
      mayEnd: each.endedOn === null,
    })),
    ...[...ties.posts]
      .sort((left, right) => (left.from < right.from ? 1 : -1))
      .map((each) => ({
        id: each.id,
        kind: 'post' as const,
        head: tieNames.post,
        title: [each.organisation.name, each.position].filter(Boolean).join(', '),
        detail: said(
          each,
          each.to === null ? `từ ${formatDate(each.from)}` : `${formatDate(each.from)} đến ${formatDate(each.to)}`,
        ),
        mayEnd: each.to === null,
      })),
    ...ties.coAuthors.map((each) => ({
      id: each.id,
      kind: 'co-author' as const,
      head: tieNames['co-author'],
      title: each.personName,
      detail: said(each, each.initiative),
      mayEnd: false,
    })),
  ];
}
