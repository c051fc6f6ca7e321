// Certifies a tenant: asks its hub, on one test bloc, all that Thello's API leaves open, and prints what follows.
//
//   node tests/certify/run.mjs --api URL --bloc ID [--operator ID …] [--origin ORIGIN] [--only PART …] [--report FILE]
//
//   CALLBOARD_USER, CALLBOARD_PASSWORD   who logs in
//   CALLBOARD_API_KEY                    tried as well, when it is set
//   CALLBOARD_DIST                       folder of the built page
//   CALLBOARD_CHROMIUM                   the browser's program
//
// It is started by `cargo xtask certify`. docs/certifying.md says how.
import { writeFileSync } from 'node:fs';
import { optionsFrom } from './options.mjs';
import { Person } from './person.mjs';
import { redacted } from './redacted.mjs';
import { report } from './report.mjs';
import { certify } from './tour.mjs';
import { words } from './finding.mjs';

const { CALLBOARD_PASSWORD, CALLBOARD_API_KEY } = process.env;

try {
  const options = optionsFrom(process.argv.slice(2), process.env);
  const { findings, hub, secrets } = await certify(options, Person.atTheTerminal(), (said) => console.error(said));
  const when = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format();
  const { text, passed } = report({ ...options, when, hub, findings, secrets: [...secrets, options.password, options.apiKey] });
  if (options.report) writeFileSync(options.report, text);
  console.log(text);
  process.exitCode = passed ? 0 : 1;
} catch (error) {
  console.error(redacted(words(error), [CALLBOARD_PASSWORD, CALLBOARD_API_KEY]));
  process.exitCode = 2;
}
