type Args = Readonly<Record<string, string | number>>;
type Said = string | ((args: Args) => string);

/**
 * What react-aria says to screen readers, in Vietnamese: it ships some thirty languages without ours. Every package whose
 * components are used here must stand in this table; react-aria refuses to speak for one that is missing.
 */
export const vietnameseStrings: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  '@react-aria/autocomplete': { collectionLabel: 'Gợi ý' },
  '@react-aria/breadcrumbs': { breadcrumbs: 'Đường dẫn' },
  '@react-aria/calendar': {
    previous: 'Trước',
    next: 'Sau',
    selectedDateDescription: (a) => `Ngày đã chọn: ${a['date']}`,
    selectedRangeDescription: (a) => `Khoảng đã chọn: ${a['dateRange']}`,
    todayDate: (a) => `Hôm nay, ${a['date']}`,
    todayDateSelected: (a) => `Hôm nay, ${a['date']}, đã chọn`,
    dateSelected: (a) => `${a['date']}, đã chọn`,
    startRangeSelectionPrompt: 'Bấm để chọn ngày đầu',
    finishRangeSelectionPrompt: 'Bấm để chọn ngày cuối',
    minimumDate: 'Ngày sớm nhất chọn được',
    maximumDate: 'Ngày muộn nhất chọn được',
    dateRange: (a) => `${a['startDate']} đến ${a['endDate']}`,
  },
  '@react-aria/combobox': {
    focusAnnouncement: (a) =>
      `${String(a['isGroupChange']) === 'true' ? `Nhóm ${a['groupTitle']}, ${a['groupCount']} mục. ` : ''}${a['optionText']}${String(a['isSelected']) === 'true' ? ', đã chọn' : ''}`,
    countAnnouncement: (a) => `Có ${a['optionCount']} mục.`,
    selectedAnnouncement: (a) => `${a['optionText']}, đã chọn`,
    buttonLabel: 'Hiện gợi ý',
    listboxLabel: 'Gợi ý',
  },
  '@react-aria/datepicker': {
    era: 'kỷ nguyên',
    year: 'năm',
    month: 'tháng',
    day: 'ngày',
    hour: 'giờ',
    minute: 'phút',
    second: 'giây',
    dayPeriod: 'buổi',
    calendar: 'Lịch',
    startDate: 'Ngày đầu',
    endDate: 'Ngày cuối',
    weekday: 'thứ trong tuần',
    timeZoneName: 'múi giờ',
    selectedDateDescription: (a) => `Ngày đã chọn: ${a['date']}`,
    selectedRangeDescription: (a) => `Khoảng đã chọn: ${a['startDate']} đến ${a['endDate']}`,
    selectedTimeDescription: (a) => `Giờ đã chọn: ${a['time']}`,
  },
  '@react-aria/dnd': {
    dragItem: (a) => `Kéo ${a['itemText']}`,
    dragSelectedItems: (a) => `Kéo ${a['count']} mục đã chọn`,
    dragDescriptionKeyboard: 'Nhấn Enter để bắt đầu kéo.',
    dragDescriptionKeyboardAlt: 'Nhấn Alt + Enter để bắt đầu kéo.',
    dragDescriptionTouch: 'Chạm hai lần để bắt đầu kéo.',
    dragDescriptionVirtual: 'Bấm để bắt đầu kéo.',
    dragDescriptionLongPress: 'Nhấn giữ để bắt đầu kéo.',
    dragSelectedKeyboard: (a) => `Nhấn Enter để kéo ${a['count']} mục đã chọn.`,
    dragSelectedKeyboardAlt: (a) => `Nhấn Alt + Enter để kéo ${a['count']} mục đã chọn.`,
    dragSelectedLongPress: (a) => `Nhấn giữ để kéo ${a['count']} mục đã chọn.`,
    dragStartedKeyboard: 'Đang kéo. Nhấn Tab để tới chỗ thả, Enter để thả, Esc để thôi.',
    dragStartedTouch: 'Đang kéo. Tới chỗ thả rồi chạm hai lần.',
    dragStartedVirtual: 'Đang kéo. Tới chỗ thả rồi bấm hoặc nhấn Enter.',
    endDragKeyboard: 'Đang kéo. Nhấn Enter để thôi.',
    endDragTouch: 'Đang kéo. Chạm hai lần để thôi.',
    endDragVirtual: 'Đang kéo. Bấm để thôi.',
    dropDescriptionKeyboard: 'Nhấn Enter để thả, Esc để thôi.',
    dropDescriptionTouch: 'Chạm hai lần để thả.',
    dropDescriptionVirtual: 'Bấm để thả.',
    dropCanceled: 'Đã thôi kéo.',
    dropComplete: 'Đã thả.',
    dropIndicator: 'chỗ thả',
    dropOnRoot: 'Thả vào',
    dropOnItem: (a) => `Thả vào ${a['itemText']}`,
    insertBefore: (a) => `Đặt trước ${a['itemText']}`,
    insertBetween: (a) => `Đặt giữa ${a['beforeItemText']} và ${a['afterItemText']}`,
    insertAfter: (a) => `Đặt sau ${a['itemText']}`,
  },
  '@react-aria/grid': {
    deselectedItem: (a) => `Đã bỏ chọn ${a['item']}.`,
    select: 'Chọn',
    selectedCount: (a) => (Number(a['count']) === 0 ? 'Chưa chọn mục nào.' : `Đã chọn ${a['count']} mục.`),
    selectedAll: 'Đã chọn tất cả.',
    selectedItem: (a) => `Đã chọn ${a['item']}.`,
    longPressToSelect: 'Nhấn giữ để chọn.',
  },
  '@react-aria/gridlist': {
    hasActionAnnouncement: 'dòng mở được',
    hasLinkAnnouncement: (a) => `dòng có liên kết: ${a['link']}`,
  },
  '@react-aria/menu': { longPressMessage: 'Nhấn giữ hoặc nhấn Alt + mũi tên xuống để mở' },
  '@react-aria/numberfield': {
    decrease: (a) => `Giảm ${a['fieldLabel']}`,
    increase: (a) => `Tăng ${a['fieldLabel']}`,
    numberField: 'Ô số',
  },
  '@react-aria/overlays': { dismiss: 'Đóng' },
  '@react-aria/previewtrigger': { longPressMessage: 'Nhấn giữ để xem trước' },
  '@react-aria/searchfield': { 'Clear search': 'Xoá chữ tìm' },
  '@react-aria/spinbutton': { Empty: 'Trống' },
  '@react-aria/steplist': { steplist: 'Các bước' },
  '@react-aria/table': {
    select: 'Chọn',
    selectAll: 'Chọn tất cả',
    sortable: 'cột sắp xếp được',
    ascending: 'tăng dần',
    descending: 'giảm dần',
    ascendingSort: (a) => `sắp theo cột ${a['columnName']}, tăng dần`,
    descendingSort: (a) => `sắp theo cột ${a['columnName']}, giảm dần`,
    columnSize: (a) => `${a['value']} điểm ảnh`,
    resizerDescription: 'Nhấn Enter để đổi độ rộng',
    expand: 'Mở ra',
    collapse: 'Thu lại',
  },
  '@react-aria/tag': { removeDescription: 'Nhấn Delete để bỏ.', removeButtonLabel: 'Bỏ' },
  '@react-aria/toast': { close: 'Đóng', notifications: (a) => `${a['count']} thông báo.` },
  '@react-aria/tree': { expand: 'Mở ra', collapse: 'Thu lại' },
  '@react-stately/datepicker': {
    rangeUnderflow: (a) => `Chọn từ ngày ${a['minValue']} trở đi.`,
    rangeOverflow: (a) => `Chọn đến ngày ${a['maxValue']}.`,
    rangeReversed: 'Ngày đầu phải trước ngày cuối.',
    unavailableDate: 'Ngày này không chọn được.',
  },
  'react-aria-components': {
    selectPlaceholder: 'Chọn',
    tableResizer: 'Đổi độ rộng cột',
    dropzoneLabel: 'Chỗ thả tệp',
    colorSwatchPicker: 'Ô màu',
  },
};

/** Hands the table to react-aria under the two symbols it looks up. Before the first render. */
export function installVietnameseStrings(): void {
  if (typeof window === 'undefined') return;
  const place = window as unknown as Record<symbol, unknown>;
  place[Symbol.for('react-aria.i18n.locale')] = 'vi-VN';
  place[Symbol.for('react-aria.i18n.strings')] = vietnameseStrings;
}
