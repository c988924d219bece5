/// <reference types="jest" />
import { fieldErrors } from './form-errors';
import { ProblemError } from './problem';

describe('faults that the server points at', () => {
  it('find the field by its name, those of one field joined', () => {
    const problem = new ProblemError({
      code: 'VALIDATION_FAILED',
      title: 'Thông tin chưa đúng',
      detail: 'Xem các ô được đánh dấu.',
      status: 422,
      errors: [
        { pointer: '/body/title', detail: 'Cần điền ô này.' },
        { pointer: '/title', detail: 'Tối đa 500 ký tự.' },
        { pointer: '#/assignments/0/role', detail: 'Chọn lại vai trò.' },
      ],
    });
    expect(fieldErrors(problem)).toEqual({
      title: 'Cần điền ô này. Tối đa 500 ký tự.',
      'assignments.0.role': 'Chọn lại vai trò.',
    });
  });

  it('are none without a problem', () => expect(fieldErrors(null)).toEqual({}));
});
