// The harness's table: faults by kind, recoveries, how long they took, and what was wrong.

/** @param {number[]} values @param {number} part @returns {number | null} the value that so many hundredths do not exceed */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? null : sorted[Math.max(0, Math.ceil((part / 100) * sorted.length) - 1)];
}

/** @param {import('./trial.mjs').Report[]} reports */
export function summary(reports) {
  const outcomes = reports.flatMap((report) => report.outcomes);
  const kinds = [...new Set(outcomes.map(({ kind }) => kind))].sort();
  const rows = kinds.map((kind) => row(kind, outcomes.filter((outcome) => outcome.kind === kind)));
  const sum = (/** @type {(counts: import('./audit.mjs').Audit['counts']) => number} */ of) => reports.reduce((all, { counts }) => all + of(counts), 0);
  const stale = outcomes.flatMap(({ stale }) => stale);
  return {
    rows: [...rows, row('all', outcomes)],
    all: row('all', outcomes),
    stale: { count: stale.length, p50: percentile(stale, 50), most: percentile(stale, 100) },
    decisions: sum(({ decisions }) => decisions),
    commands: sum(({ commands }) => commands),
    unknown: sum(({ unknown }) => unknown),
    checks: sum(({ checks }) => checks),
    findings: reports.flatMap(({ findings }) => findings),
  };
}

/** @param {string} kind @param {import('./trial.mjs').Outcome[]} outcomes */
function row(kind, outcomes) {
  const took = outcomes.flatMap(({ recoveries }) => recoveries);
  return { kind, faults: outcomes.length, recoveries: took.length, p50: percentile(took, 50), p99: percentile(took, 99) };
}

const KINDS = [
  'lost', 'duplicate', 'ghost', 'wrong lane', 'wrong stage', 'wrong operator', 'wrong supervisor', 'wrong figure', 'wrong wait', 'wrong hearing',
  'command twice', 'command undecided', 'arrived late', 'outcome not shown', 'exception',
];

/** As Markdown. @param {import('./trial.mjs').Report[]} reports */
export function table(reports) {
  const { rows, stale, decisions, commands, unknown, checks, findings } = summary(reports);
  const seconds = (/** @type {number | null} */ ms) => (ms === null ? '–' : (ms / 1_000).toFixed(2));
  const lines = [
    '| fault | faults | recoveries | p50 s | p99 s |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...rows.map(({ kind, faults, recoveries, p50, p99 }) => `| ${kind} | ${faults} | ${recoveries} | ${seconds(p50)} | ${seconds(p99)} |`),
    '',
    `Said to be stale after the last byte: ${stale.count} times, p50 ${seconds(stale.p50)} s, at most ${seconds(stale.most)} s.`,
    `A board was held against the truth ${checks} times. Decisions: ${decisions}; commands sent: ${commands}; without an answer: ${unknown}.`,
    `Mismatches: ${KINDS.map((kind) => `${kind} ${findings.filter((finding) => finding.kind === kind).length}`).join(', ')}.`,
  ];
  return lines.join('\n');
}
