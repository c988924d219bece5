import { Tabs } from '@gs/web-ui';
import { paths } from '@gs/web-platform';

/** The parts of this place. */
export function RulesTabs() {
  return (
    <Tabs
      label="Quy định"
      tabs={[
        { to: paths.rules, label: 'Danh mục', end: true },
        { to: paths.generalRules, label: 'Quy định chung' },
        { to: paths.ruleChanges(), label: 'Thay đổi' },
        { to: paths.ruleVersions, label: 'Phiên bản' },
      ]}
    />
  );
}
