// What .swcrc says, for Jest: @swc/jest reads neither `exclude` nor the module kind from there as we need them.
const {
  exclude: _exclude,
  $schema: _schema,
  ...options
} = JSON.parse(require('node:fs').readFileSync(require('node:path').join(__dirname, '..', '.swcrc'), 'utf8'));
module.exports = { ...options, swcrc: false, sourceMaps: 'inline' };
