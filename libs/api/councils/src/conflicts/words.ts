import type { Relation, Workplace } from '../persistence/conflicts.repository';

/** What the member is to the other, by what the other is to them. */
const memberIs: Readonly<Record<string, string>> = {
  spouse: 'vợ hoặc chồng',
  parent: 'con',
  child: 'cha hoặc mẹ',
  sibling: 'anh, chị, em ruột',
  'other-kin': 'người thân',
};

export const kinInWords = ({ kind, otherName }: Relation): string =>
  `${memberIs[kind] ?? 'người thân'} của ${otherName}`;

export const nomineeInWords = (memberName: string, title: string): string =>
  memberName === title ? 'chính là người được đề nghị' : 'là người mà nội dung này nói đến';

/** «công tác tại …», «công tác tại … đến 31/12/2025». */
export function workplaceInWords({ unitName, position, until }: Workplace): string {
  const post = position === '' ? '' : ` (${position})`;
  return `công tác tại ${unitName}${post}${until === null ? '' : ` đến ${until.split('-').reverse().map(Number).join('/')}`}`;
}
