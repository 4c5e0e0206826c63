import { mendedFields, type Rule, rules } from '../brief/index.ts';
import { type Diagnostic, positionAt, type Span } from '../diagnostics/index.ts';
import { version } from '../version.ts';

/** How SARIF calls the levels (§3.27.10). */
const sarifLevel = { error: 'error', warning: 'warning', off: 'none' } as const;

const helpText = ({ why, example }: Rule): string =>
  `${why}\n\nFails:\n\n${example.failing.trim()}\n\nMended:\n\n${mendedFields(example).trim()}`;

const helpMarkdown = ({ why, example }: Rule): string => {
  const fenced = (yaml: string): string => `\`\`\`yaml\n${yaml.trim()}\n\`\`\``;
  return `${why}\n\nFails:\n\n${fenced(example.failing)}\n\nMended:\n\n${fenced(mendedFields(example))}`;
};

const described = (rule: Rule): object => ({
  id: rule.id,
  shortDescription: { text: rule.rule },
  fullDescription: { text: rule.why },
  help: { text: helpText(rule), markdown: helpMarkdown(rule) },
  defaultConfiguration: { level: sarifLevel[rule.usual], enabled: rule.usual !== 'off' },
});

/** Messages that belong to no rule of the trade, such as those about broken YAML, have their code alone. */
const undescribed = (id: string): object => ({ id, defaultConfiguration: { level: 'error' } });

/** Relative references with everything encoded that a URI may not hold (§3.4.3). */
const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** Lines and columns start at 1; the end column is the one after the last character (§3.30). */
const regionOf = ({ file, start, end }: Span): object => {
  const [from, to] = [positionAt(file, start), positionAt(file, Math.max(start, end))];
  return { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
};

const locationOf = (span: Span): object => ({
  physicalLocation: { artifactLocation: { uri: uriOf(span.file.path) }, region: regionOf(span) },
});

const resultOf = ({ code, severity, message, hint, span }: Diagnostic, ids: readonly string[]): object => ({
  ruleId: code,
  ruleIndex: ids.indexOf(code),
  level: sarifLevel[severity],
  message: { text: hint === undefined ? `${message}.` : `${message}. Hint: ${hint}.` },
  locations: span === null ? [] : [locationOf(span)],
});

/** The messages of a run in the Static Analysis Results Interchange Format 2.1.0, which code hosts read. */
export const sarifLog = (diagnostics: readonly Diagnostic[]): object => {
  const known = rules.map(({ id }) => id);
  const others = [...new Set(diagnostics.map(({ code }) => code))].filter((code) => !known.includes(code)).sort();
  const ids = [...known, ...others];
  const driver = {
    name: 'Briefpress',
    semanticVersion: version,
    rules: [...rules.map(described), ...others.map(undescribed)],
  };
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultOf(diagnostic, ids)),
      },
    ],
  };
};
