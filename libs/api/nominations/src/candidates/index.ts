import { CandidateExportHandler } from './candidate-export.handler';
import { CandidateProofHandler } from './candidate-proof.handler';
import { CandidateRunsHandler } from './candidate-runs.handler';
import { NominateCandidatesHandler } from './nominate-candidates.handler';
import { CandidateRuns } from './persistence/candidates.repository';
import { CandidateSubjects } from './read/candidate-subject.reader';
import { CandidateReader } from './read/candidates.reader';
import { Screening } from './screening';

export { CandidatesController } from './candidates.controller';

/** Who could be put forward: what the module of nominations provides for it. */
export const candidateProviders = [
  CandidateReader,
  CandidateSubjects,
  CandidateRuns,
  Screening,
  CandidateRunsHandler,
  CandidateProofHandler,
  CandidateExportHandler,
  NominateCandidatesHandler,
];
