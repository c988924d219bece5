export { openOps } from './context';
export { loadSample, sampleFolder } from './demo/load-sample';
export { program } from './program';
export { OperatorError, type ImportReport, type SetAside } from './report';
