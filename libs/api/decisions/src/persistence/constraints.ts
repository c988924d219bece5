import { registerConstraints } from '@gs/api-platform';

registerConstraints({
  decision_frozen: 'DECISION_FROZEN',
  decision_number_unique: 'NUMBER_TAKEN',
  decision_recipient_nomination_once: 'NOMINATION_NOT_PASSED',
});
