import { ratingName, type CheckName, type CommendationType, type ConditionOf, type RulesData } from '@gs/domain';
import { awardNames, inSequence, levelName, shareWords } from './names';

type Words = { readonly [C in CheckName]: (condition: ConditionOf<C>, data: RulesData) => string };

const typeNames = (types: readonly CommendationType[], data: RulesData): string =>
  inSequence(
    types.map((type) => (data.types.find(({ code }) => code === type)?.name ?? type).toLocaleLowerCase('vi')),
    'hoặc',
  );

const rated = (level: Parameters<typeof ratingName>[0]): string => `«${ratingName(level)}»`;

/** What a condition asks, as a sentence with its figures: one entry for each check. */
const words: Words = {
  'subject-kind': () => 'Đối tượng thuộc loại được tặng.',
  'no-open-matter': () =>
    'Không đang bị xem xét kỷ luật, điều tra, thanh tra, kiểm tra có dấu hiệu vi phạm, hoặc có đơn thư, tin báo đang được xác minh. Có thì tạm dừng xét, không loại.',
  'discipline-served': () => 'Thành tích được tính từ ngày chấp hành xong kỷ luật.',
  'not-granted-yet': () => 'Một thành tích chỉ được khen một lần; hình thức này được tặng lại khi có thành tích mới.',
  'one-nomination-a-year': () => 'Không đề nghị nhiều hình thức cho cùng một thành tích trong năm.',
  'sudden-not-counted': (_, data) =>
    `Khen thưởng ${typeNames([...new Set(data.types.filter(({ sudden }) => sudden).map(({ code }) => code))], data)} không làm căn cứ xét khen công trạng ở cấp cao hơn.`,
  'one-state-award-a-year': ({ exceptTypes }, data) =>
    `Mỗi năm một khen thưởng cấp Nhà nước, trừ ${typeNames(exceptTypes, data)}.`,
  'transfer-remark': ({ monthsAtOldUnit }) =>
    `Chuyển công tác sau từ ${monthsAtOldUnit} tháng ở đơn vị cũ thì có nhận xét bằng văn bản của đơn vị cũ.`,
  'dossier-complete': () => 'Hồ sơ có đủ các thành phần bắt buộc.',
  'vote-result': () => 'Biên bản họp kèm kết quả bỏ phiếu của Hội đồng.',
  vouched: () => 'Đơn vị xác nhận trong báo cáo thành tích và biên bản bình xét.',
  'text-unconfirmed': () => 'Văn bản mới có hiệu lực nhưng chưa đối chiếu toàn văn: người có trách nhiệm xem lại.',
  unruled: () => 'Bộ quy định chưa có tiêu chuẩn để tự kiểm tra: người thẩm định đối chiếu văn bản và ghi kết luận.',
  'any-of': () => 'Đạt một trong các điều kiện sau:',
  'all-of': () => 'Đạt đủ các điều kiện sau:',
  rating: ({ least, workersOutside, mayBeOpen }) =>
    `Xếp loại năm từ mức ${rated(least)} trở lên.${workersOutside === true ? ' Công nhân, nông dân, người lao động không thuộc diện xếp loại: Hội đồng xét theo báo cáo.' : ''}${mayBeOpen === true ? ' Năm chưa xếp loại thì chỉ nêu để biết.' : ''}`,
  'title-of-year': ({ award }, data) => `Được tặng ${awardNames([award], data)} của năm, hoặc đạt điều kiện sau:`,
  initiative: ({ count, scope, withinYears, kind }) =>
    `Có ít nhất ${count} ${kind === 'research' ? 'đề tài khoa học' : kind === 'initiative' ? 'sáng kiến' : 'sáng kiến, đề tài'} được công nhận phạm vi ${levelName(scope)}, ${withinYears === 1 ? 'trong năm xét' : `trong ${withinYears} năm tính đến năm xét`}, chưa dùng cho lần khen khác.`,
  judged: ({ about, strict, workersOnly }) =>
    `Hội đồng xét: ${about}.${strict === true ? ' Phải có văn bản chứng nhận.' : ''}${workersOnly === true ? ' Chỉ với công nhân, nông dân, người lao động.' : ''}`,
  'members-share': ({ share, about }) => `Ít nhất ${shareWords(share)} tổng số thành viên ${about}.`,
  'members-holding': ({ least, about }) => `Có ít nhất ${least} ${about}.`,
  'no-member-disciplined': () => 'Không có thành viên bị kỷ luật từ cảnh cáo trở lên trong năm.',
  'consecutive-awards': ({ award, times, every, since }, data) =>
    `${String(times).padStart(2, '0')} lần liên tục được tặng ${awardNames(award, data)}${every === 1 ? ', các năm liền nhau' : `, cách nhau không quá ${every} năm`}.${since === undefined ? '' : ` Lần đã dùng để xét ${awardNames(since, data)} trước đó không tính lại.`}`,
  'two-year-merit': ({ years, rating, award, initiatives, restsOnRating, reading }, data) =>
    `${years} năm liên tục xếp loại từ ${rated(rating)} trở lên và được tặng ${awardNames([award], data)}, có ${initiatives} sáng kiến còn dùng được. Năm được tặng nhờ xếp loại ${rated(restsOnRating)} không dùng hết sáng kiến (cách hiểu: ${reading.clause}).`,
  'collective-years': ({ award, rating, years }, data) =>
    `Tập thể ${years} năm liên tục xếp loại từ ${rated(rating)} trở lên hoặc được tặng ${awardNames([award], data)}.`,
  'after-award': ({ after, years, least, best, holding, orAwards }, data) =>
    [
      `Sau ${awardNames(after, data)}: ${years} năm liên tục xếp loại từ ${rated(least)} trở lên${best === undefined ? '' : `, trong đó ${best.years} năm ${rated(best.level)}`}.`,
      ...(orAwards === undefined ? [] : [`Năm được tặng ${awardNames(orAwards, data)} tính như vậy.`]),
      ...(holding.length === 0
        ? []
        : [
            `Trong thời gian đó có ${inSequence(
              holding.map((set) =>
                inSequence(
                  set.map(({ anyOf, count }) => `${count} lần ${awardNames(anyOf, data)}`),
                  'và',
                ),
              ),
              'hoặc',
            )}.`,
          ]),
    ].join(' '),
  leads: ({ of, launchedBy, years, workersOnly }) =>
    `Dẫn đầu ${of === 'cluster' ? 'cụm, khối thi đua' : 'phong trào thi đua'} do ${inSequence(launchedBy.map(levelName), 'hoặc')} tổ chức, phát động${years === undefined ? '' : `, từ ${years} năm trở lên`}.${workersOnly === true ? ' Chỉ với công nhân, nông dân, người lao động.' : ''}`,
  tenure: ({ order }, data) => {
    const row = data.tenures.findLast((tenure) => tenure.order === order);
    if (row === undefined) return 'Đủ thời gian giữ chức vụ theo bảng.';
    const posts = row.posts.map(({ post, fromYears, belowYears }) => {
      const name = data.posts.find(({ code }) => code === post)?.name ?? post;
      return `${name} từ ${fromYears} năm${belowYears === null ? '' : ` đến dưới ${belowYears} năm`}`;
    });
    return `Đủ thời gian giữ chức vụ: ${posts.join('; ')}.`;
  },
  retired: () => 'Đã nghỉ hưu, có thông báo nghỉ hưu, hoặc đã mất.',
  'no-fault-in-office': () =>
    'Không bị kỷ luật, không có khuyết điểm nghiêm trọng trong thời gian giữ chức vụ lãnh đạo.',
  'public-posting': ({ workingDays }) =>
    `Danh sách được công khai ít nhất ${workingDays} ngày làm việc trước khi Hội đồng cấp tỉnh họp.`,
  'once-in-life': () => 'Mỗi người được tặng một lần.',
  'never-disciplined': () => 'Chưa từng bị kỷ luật.',
};

/** The sentence of a condition. */
export function conditionWords<C extends CheckName>(condition: ConditionOf<C>, data: RulesData): string {
  const say = words[condition.check as C] as (condition: ConditionOf<C>, data: RulesData) => string;
  return say(condition, data);
}
