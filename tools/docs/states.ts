import {
  decisionMachine,
  nominationMachine,
  sessionMachine,
  submissionMachine,
  voteMachine,
  type Machine,
} from '@gs/domain';
import { table } from './markdown';

const id = (state: string): string => state.replaceAll('-', '_');

function section<S extends string, A extends string>(title: string, machine: Machine<S, A>): string {
  const actions = Object.keys(machine.actions) as A[];
  const edges = actions.flatMap((action) =>
    machine.actions[action].from.map((from) => `  ${id(from)} --> ${id(machine.actions[action].to)}: ${action}`),
  );
  const diagram = ['```mermaid', 'stateDiagram-v2', `  [*] --> ${id(machine.initial)}`, ...edges, '```'].join('\n');
  const rows = actions.map((action) => {
    const { from, to, permission } = machine.actions[action];
    return [`\`${action}\``, from.join(', '), to, `\`${permission}\``];
  });
  return `## ${title}\n\n${diagram}\n\n${table(['Việc', 'Từ', 'Đến', 'Quyền'], rows)}`;
}

export function statesPage(): string {
  const sections = [
    section('Tờ trình (submission)', submissionMachine),
    section('Đề nghị (nomination)', nominationMachine),
    section('Phiên họp (session)', sessionMachine),
    section('Cuộc bỏ phiếu (vote)', voteMachine),
    section('Quyết định (decision)', decisionMachine),
  ];
  return `# Trạng thái\n\nMột bảng cho mỗi loại; nút trên màn hình, kiểm tra ở máy chủ và hình dưới đây đều từ bảng đó.\n\n${sections.join('\n')}`;
}
