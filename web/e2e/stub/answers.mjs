/** Made-up answers in the shape of the HTTP interface, from the names of the real pack. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const pack = (name) =>
  parse(readFileSync(new URL(`../../../packs/yueyang-2023/${name}.yaml`, import.meta.url), 'utf8'));
const head = pack('pack');
const { regions } = pack('regions');
const { units } = pack('units');
const { indicators } = pack('indicators');
const datasets = pack('datasets').datasets.filter(({ columns }) => columns !== undefined);
const { profiles } = pack('profiles');

const PERMISSIONS = [
  'scorecard.read',
  'record.read',
  'record.enter',
  'record.correct',
  'record.retract',
  'record.import',
  'period.freeze',
  'recompute.run',
  'notice-log.read',
];

const TODAY = '2025-11-23';
const derived = [
  ['air-day', '空气质量日评价', 'Daily assessment of air quality'],
  ['water-section-year', '断面年度评价', 'Yearly assessment of water sections'],
].map(([code, zh, en]) => ({
  code,
  title: { zh, en },
  derived: true,
  indicators: [],
  columns: [
    { code: 'day', title: { zh: '日期', en: 'Day' }, type: 'DATE', required: true, key: true },
    { code: 'aqi', title: { zh: 'AQI', en: 'AQI' }, type: 'INTEGER', required: false, key: false },
  ].map((c) => ({ values: null, min: null, max: null, unit: null, refersTo: null, areasOnly: null, ...c })),
}));

const sources = (indicator) => {
  if (indicator.code === 'air-good-days') return ['air-day'];
  return [
    ...new Set([indicator.numerator?.dataset, indicator.denominator?.dataset].filter((name) => name)),
  ].map((name) => (name === 'institution-now' ? 'institution-state' : name));
};

const policy = {
  id: head.id,
  version: String(head.version),
  title: head.title,
  start: head.period.start,
  end: head.period.end,
  clauses: head.clauses,
  regions,
  units: units.map(({ code, name }) => ({ code, name })),
  assumptions: head.assumptions,
  indicators: indicators.map((each) => ({
    code: each.code,
    clause: each.clause,
    name: each.name,
    definition: each.definition,
    kind: each.kind,
    unit: each.unit,
    lead: each.lead,
    cityOnly: each.scope === 'CITY',
    sampled: each.interval !== undefined,
    binding: each.binding !== false,
    accumulation: each.accumulation ?? null,
    datasets: sources(each),
    target: {
      direction: each.target.direction,
      value: each.target.value ?? null,
      due: String(each.target.due ?? ''),
      pace: each.target.pace ?? null,
      warning: each.target.warning ?? null,
    },
    assumptions: each.assumptions ?? [],
  })),
  datasets: [
    ...datasets.map((each) => ({
      code: each.code,
      title: each.title,
      derived: false,
      indicators: indicators.filter((i) => sources(i).includes(each.code)).map((i) => i.code),
      columns: each.columns.map((column) => ({
        code: column.code,
        title: column.title,
        type: column.type.toUpperCase(),
        required: column.required === true,
        key: (each.key ?? []).includes(column.code),
        values: column.values ?? null,
        min: column.min ?? null,
        max: column.max ?? null,
        unit: column.unit ?? null,
        refersTo: column.dataset ?? null,
        areasOnly: column.areas_only ?? null,
      })),
    })),
    ...derived,
  ],
  profiles: profiles.map(({ name, title, dataset, assumptions = [] }) => ({
    name,
    title,
    dataset,
    assumptions,
  })),
};

const STATUSES = [
  'ON_TRACK',
  'ACHIEVED',
  'BEHIND',
  'AT_RISK',
  'ON_TRACK',
  'NO_EVIDENCE',
  'ON_TRACK',
  'MISSED',
];

function result(info, index, salt = 0) {
  const n = index + salt;
  let status = STATUSES[n % STATUSES.length];
  if (info.target.direction === 'RISING' && n % 3 === 0) status = 'NO_BASELINE';
  if (salt > 0 && status === 'BEHIND') status = 'NO_TARGET';
  const empty = status === 'NO_EVIDENCE';
  const target = info.target.value;
  const value = empty
    ? null
    : info.unit === 'RATIO'
      ? String(0.93 + ((n * 7) % 65) / 1000 + 0.000414)
      : info.unit === 'COUNT'
        ? String(Math.floor(Number(target ?? 9) * (((n * 3) % 10) / 10)))
        : `8${n % 10}.2${n % 7}`;
  const ratio = info.unit === 'RATIO' && !empty;
  const confirmed = n % 9 === 1 && !empty;
  return {
    code: info.code,
    clause: info.clause,
    kind: info.kind,
    unit: info.unit,
    value: value === null ? null : value.slice(0, 8),
    numerator: empty ? null : ratio ? '1229' : value,
    denominator: ratio ? '1251' : null,
    target: {
      direction: info.target.direction,
      value: salt > 0 && status === 'NO_TARGET' ? null : target,
      previous: info.target.direction === 'RISING' && status !== 'NO_BASELINE' ? '0.931' : null,
      by: '2025-12-31',
    },
    confirmed: confirmed
      ? { value, issuer: '岳阳市生态环境局', documentNo: '岳环发〔2025〕12号', publishedOn: '2025-02-20' }
      : null,
    basis: confirmed ? 'CONFIRMED' : 'COMPUTED',
    status,
    proven: info.sampled ? n % 2 === 0 : null,
    interval:
      info.sampled && !empty
        ? { method: 'WILSON', confidence: '0.95', lower: '0.973516', upper: '0.988358' }
        : null,
    evidence: empty ? 0 : 1251,
    lastEvidenceOn: empty ? null : `2025-${String(10 - (n % 6)).padStart(2, '0')}-20`,
    provisional: n % 11 === 3,
    gap:
      status === 'BEHIND'
        ? ratio
          ? {
              kind: 'MORE_PASSES_NEEDED',
              amount: '47',
              text: { zh: '还需连续合格 47 例', en: '47 more passes in a row needed' },
            }
          : { kind: 'MORE_NEEDED', amount: '49', text: { zh: '还差 49', en: '49 more needed' } }
        : status === 'ON_TRACK' && ratio
          ? {
              kind: 'FAILURES_ALLOWED',
              amount: '3',
              text: { zh: '还可有 3 例不合格', en: '3 more failures allowed' },
            }
          : null,
    frozen: null,
    restatements: n % 13 === 4 ? 1 : 0,
  };
}

const salt = (region) => (region === '430600' ? 0 : regions.findIndex(({ code }) => code === region));
const scorecard = (q) => ({
  policy: policy.id,
  asOf: q.get('asOf') ?? TODAY,
  effectiveAsOf: q.get('asOf') ?? TODAY,
  knownOn: q.get('knownOn'),
  region: q.get('region') ?? '430600',
  recomputing: false,
  indicators: policy.indicators
    .filter((each) => salt(q.get('region') ?? '430600') === 0 || !each.cityOnly)
    .map((each, index) => result(each, index, salt(q.get('region') ?? '430600'))),
  frozen:
    (q.get('asOf') ?? TODAY) < '2025'
      ? { year: 2024, frozenAt: '2025-03-31T09:00:00Z', document: '岳强市办发〔2025〕2号' }
      : null,
});

const months = Array.from({ length: 35 }, (_, i) =>
  new Date(Date.UTC(2023, i + 1, 0)).toISOString().slice(0, 10),
);

const attachment = (id, name) => ({
  id,
  name,
  mediaType: 'application/pdf',
  size: 234567,
  sha256: 'ab'.repeat(32),
  at: '2025-09-01T00:00:00Z',
  by: '李敏',
});

function valuesOf(dataset, n) {
  const values = {};
  for (const column of dataset.columns) {
    const { type, code } = column;
    if (type === 'enum') values[code] = column.values[n % column.values.length].code;
    else if (type === 'region') values[code] = regions[1 + (n % 13)].code;
    else if (type === 'date') values[code] = `2025-0${1 + (n % 9)}-1${n % 9}`;
    else if (type === 'time') values[code] = `2025-0${1 + (n % 9)}-12 08:00`;
    else if (type === 'month') values[code] = '2025-08';
    else if (type === 'year') values[code] = '2025';
    else if (type === 'integer') values[code] = String(20 + n);
    else if (type === 'decimal') values[code] = `${n}.50`;
    else if (type === 'boolean') values[code] = n % 2 ? 'yes' : 'no';
    else if (type === 'indicator') values[code] = indicators[n % indicators.length].code;
    else
      values[code] = column.required
        ? `${code.toUpperCase().slice(0, 3)}-2025-${String(n).padStart(4, '0')}`
        : n % 2
          ? '示例'
          : '';
    if (values[code] === '') delete values[code];
  }
  return values;
}

const keyOf = (dataset, values) =>
  dataset.columns
    .filter(({ key }) => key)
    .map(({ code }) => values[code])
    .join(' ');

function record(dataset, n, over = {}) {
  const values = { ...valuesOf(dataset, n), ...over };
  return {
    dataset: dataset.code,
    key: keyOf(dataset, values),
    revision: 2,
    region: regions[1 + (n % 13)].code,
    on: '2025-08-12',
    values,
    state: 'CURRENT',
    recordedAt: '2025-09-01T02:03:04Z',
    recordedBy: '李敏',
    origin: { kind: 'IMPORT', importId: '1', file: '抽检结果8月.csv', row: n + 2 },
    attachments: n % 3 === 0 ? [attachment('a1', '抽样单扫描件.pdf')] : [],
  };
}

const file = (number, name, more) => ({
  number,
  name,
  dataset: 'inspection-result',
  size: 182734,
  sha256: 'cd'.repeat(32),
  state: 'READY',
  rows: 420,
  accepted: 417,
  rejected: 3,
  skipped: 0,
  added: 400,
  corrected: 5,
  unchanged: 12,
  faults: 3,
  refusedFile: true,
  duplicateOf: null,
  faultsShown: [
    {
      row: 17,
      column: 'region',
      value: '岳阳楼',
      code: 'evidence.unknown-region',
      message: { zh: '没有这个县市区（园区）', en: 'no such area' },
    },
    {
      row: 88,
      column: 'sampled_on',
      value: '2025/13/01',
      code: 'evidence.not-a-date',
      message: { zh: '应填日期，如 2025-03-05', en: 'write a date such as 2025-03-05' },
    },
    {
      row: 203,
      column: 'conclusion',
      value: '基本合格',
      code: 'evidence.not-in-list',
      message: { zh: '不在可填范围内', en: 'not one of the allowed values' },
    },
  ],
  ...more,
});
const run = (id, state, more = {}) => ({
  id,
  mode: 'PREVIEW',
  state,
  startedBy: '李敏',
  startedAt: '2025-11-20T01:02:03Z',
  finishedAt: null,
  profile: null,
  year: null,
  reason: null,
  bytes: 365468,
  bytesRead: 182734,
  rowsRead: 210,
  problem: null,
  files: [
    file(1, '抽检结果8月.csv'),
    file(2, '抽检结果9月.xlsx', {
      rejected: 0,
      faults: 0,
      faultsShown: [],
      refusedFile: false,
      accepted: 420,
    }),
  ],
  ...more,
});
const runs = new Map([
  ['1', run('1', 'READY')],
  ['2', run('2', 'READING')],
  [
    '3',
    run('3', 'DONE', {
      files: [
        file(1, '湖南名品名单.csv', {
          state: 'DONE',
          dataset: 'honour',
          rejected: 0,
          faults: 0,
          faultsShown: [],
          refusedFile: false,
        }),
      ],
    }),
  ],
]);

const notices = [
  ['role.wished', '待审批：张三的填报人角色', 'To be decided: Preparer for 张三', '/role-requests', false],
  ['instruction.given', '李敏的批示', 'Instruction of 李敏', '/instructions', false],
  ['import.done', '导入完成：抽检结果8月.csv', 'Import done: 抽检结果8月.csv', '/imports/1', true],
].map(([kind, zh, en, path, read], n) => ({
  id: `n-${n}`,
  kind,
  group: 'RIGHTS',
  title: { zh, en },
  text: { zh: `${zh}。请及时办理。`, en: `${en}. Please see to it.` },
  path,
  at: '2025-11-20T01:02:03Z',
  read,
}));
const mails = ['SENT', 'UNSURE', 'FAILED', 'WAITING'].map((state, n) => ({
  id: `m-${n}`,
  at: '2025-11-20T01:02:03Z',
  name: '李敏',
  kind: 'role.wished',
  subject: '【质强】待审批：张三的填报人角色',
  address: 'l***@yueyang.example',
  state,
  attempts: n,
  settledAt: state === 'WAITING' ? null : '2025-11-20T01:02:04Z',
  reply: state === 'FAILED' ? '550 5.1.1 no such mailbox' : null,
}));

let signedIn = process.env.STUB_SIGNED_OUT !== 'yes';
const frozen = new Map([
  [2023, { document: '岳强市办发〔2024〕1号', frozenAt: '2024-03-30T01:00:00Z', frozenBy: '王磊' }],
]);
let recompute = {
  state: 'DIFFERENT',
  startedAt: '2025-11-22T18:00:00Z',
  finishedAt: '2025-11-22T18:00:09Z',
  records: 120345,
  cells: 6006,
  differences: [{ cell: 'food-pass-rate 430602 2025-08-31', kept: '412/420', recomputed: '411/420' }],
};

function problem(status, code, title, errors) {
  return {
    status,
    body: {
      type: `/problems/${code.replace('.', '/')}`,
      title,
      status,
      code,
      params: {},
      errors,
      traceId: '4bf92f3577b34da6',
    },
  };
}
const ok = (body, headers = {}) => ({ status: 200, body, headers });

function route(method, path, q, body) {
  const dataset = (code) => policy.datasets.find((each) => each.code === code);
  if (path === '/server')
    return ok({
      name: 'Zhiqiang',
      version: '0',
      demo: true,
      policy: { id: policy.id, title: policy.title },
      today: TODAY,
    });
  if (path === '/csrf') return ok({ headerName: 'X-XSRF-TOKEN', parameterName: '_csrf', token: 't' });
  if (path === '/login') {
    if (!body.includes('password=demo'))
      return problem(401, 'identity.wrong-credentials', '用户名或密码不正确');
    signedIn = true;
    return { status: 204 };
  }
  if (path === '/logout') {
    signedIn = false;
    return { status: 204 };
  }
  if (!signedIn) return problem(401, 'identity.not-signed-in', '尚未登录');
  if (path === '/login') return ok({ next: 'NOTHING', factors: [], government: null, name: '李敏' });
  if (path === '/me') {
    return ok({
      id: '1',
      login: 'limin',
      name: '李敏',
      next: 'NOTHING',
      permissions: PERMISSIONS,
      posts: [],
      delegated: [],
    });
  }
  if (path === '/notices') return ok({ items: notices, next: null, seen: '5:5:' });
  if (path === '/notices/unread') return ok({ count: 2 });
  if (path === '/notices/kinds')
    return ok([{ code: 'role.wished', group: 'RIGHTS', name: { zh: '授权申请', en: 'Role asked for' } }]);
  if (path === '/notices/mail-log') return ok({ items: mails, next: null });
  if (path === '/me/password')
    return problem(422, 'identity.password-weak', '新密码不合要求', [
      { field: 'replacement', code: 'x', message: '至少 12 位' },
    ]);
  if (path === '/policy') return ok(policy);
  if (path === '/scorecard') return ok(scorecard(q));
  if (path === '/scorecard/areas') {
    return ok({
      asOf: TODAY,
      areas: regions.map(({ code }) => ({
        region: code,
        results: policy.indicators.map((each, i) => result(each, i, salt(code))),
      })),
    });
  }
  if (path === '/scorecard/trends') {
    return ok({
      months: months.slice(-13),
      trends: policy.indicators.map((each, i) => ({
        code: each.code,
        values: months
          .slice(-13)
          .map((_, m) =>
            STATUSES[i % 8] === 'NO_EVIDENCE' || (m < 3 && i % 4 === 0)
              ? null
              : String(0.9 + ((m * (i + 3)) % 11) / 150),
          ),
      })),
    });
  }
  let match = /^\/indicators\/([^/]+)\/(\w+)(\.\w+)?$/.exec(path);
  if (match) {
    const [, code, what] = match;
    const index = policy.indicators.findIndex((each) => each.code === code);
    const info = policy.indicators[index];
    if (what === 'trend') {
      const ratio = info.unit === 'RATIO';
      const value = (m) =>
        ratio ? 0.955 + ((m * 5) % 17) / 600 : Math.floor((Number(info.target.value ?? 10) * m) / 40);
      return ok({
        points: months.map((on, m) => ({
          on,
          value: m < 2 ? null : value(m).toFixed(ratio ? 6 : 0),
          status: 'ON_TRACK',
          evidence: m * 30,
          lower: info.sampled && m > 1 ? (value(m) - 0.012).toFixed(6) : null,
          upper: info.sampled && m > 1 ? (value(m) + 0.009).toFixed(6) : null,
        })),
        target: info.target.value === null ? [] : months.map((on) => ({ on, value: info.target.value })),
      });
    }
    if (what === 'areas')
      return ok({
        areas: regions.map(({ code: r }) => ({ region: r, result: result(info, index, salt(r)) })),
      });
    if (what === 'restatements') {
      return ok({
        items:
          index % 2
            ? [
                {
                  year: 2023,
                  region: '430600',
                  at: '2024-06-03T02:00:00Z',
                  by: '李敏',
                  reason: '补报平江县11月抽检结果',
                  before: { value: '0.979912', status: 'MISSED' },
                  after: { value: '0.980233', status: 'ACHIEVED' },
                },
              ]
            : [],
      });
    }
    if (what === 'evidence') {
      const set = dataset(info.datasets[0]) ?? policy.datasets[0];
      const from = Number(q.get('cursor') ?? 0);
      const items = Array.from({ length: 12 }, (_, i) => record(set, from + i)).map((r, i) => ({
        dataset: r.dataset,
        key: `${r.key}${from + i}`,
        region: r.region,
        on: `2025-08-${String(28 - i).padStart(2, '0')}`,
        until: null,
        counts: { numerator: i === 4 ? '0' : '1', denominator: '1' },
        revision: 1,
        values: r.values,
        derived: set.derived,
        detail: set.derived ? { zh: '6个点位均值', en: 'mean of 6 stations' } : null,
      }));
      return ok({
        items,
        next: from < 24 ? String(from + 12) : null,
        total: 36,
        columns: set.columns.map(({ code: c }) => c),
        datasets: info.datasets,
      });
    }
  }
  if (path === '/facts/records') {
    const set = dataset('air-quality-hour');
    return ok({ items: Array.from({ length: 6 }, (_, i) => record(set, i)), next: null });
  }
  match = /^\/datasets\/([^/]+)\/(records|record)$/.exec(path);
  if (match) {
    const set = dataset(match[1]);
    if (match[2] === 'record') {
      const now = record(set, 3);
      if (method === 'GET') {
        return ok(
          {
            record: { ...now, key: q.get('key') },
            history: [
              {
                revision: 1,
                values: { ...now.values, ...(now.values.conclusion ? { conclusion: 'QUALIFIED' } : {}) },
                at: '2025-09-01T02:03:04Z',
                by: '李敏',
                kind: 'IMPORT',
                reason: null,
                importId: '1',
                file: '抽检结果8月.csv',
                row: 17,
                attachments: [],
              },
              {
                revision: 2,
                values: { ...now.values, ...(now.values.conclusion ? { conclusion: 'UNQUALIFIED' } : {}) },
                at: '2025-09-05T06:00:00Z',
                by: '王磊',
                kind: 'CORRECTION',
                reason: '经核对抽样单，检验结论录入有误',
                importId: null,
                file: null,
                row: null,
                attachments: [attachment('a1', '抽样单扫描件.pdf')],
              },
            ],
            feeds: set.indicators
              .slice(0, 2)
              .map((indicator) => ({ indicator, numerator: '0', denominator: '1' })),
          },
          { ETag: '"2"' },
        );
      }
      return problem(412, 'indicator.record-changed', '记录已被他人改动');
    }
    if (method === 'POST') {
      const { values } = JSON.parse(body);
      const first = set.columns.find(({ code }) => values[code] === 'X');
      if (first)
        return problem(422, 'evidence.unknown', '所填内容不合要求', [
          { field: first.code, code: 'evidence.x', message: '没有这个编号' },
        ]);
      return { status: 201, body: record(set, 1, values) };
    }
    const from = Number(q.get('cursor') ?? 0);
    return ok({
      items: Array.from({ length: 20 }, (_, i) => record(set, from + i)),
      next: from === 0 ? '20' : null,
      total: 40,
    });
  }
  if (path === '/files') return { status: 201, body: attachment(`a${Date.now()}`, '佐证材料.pdf') };
  if (path === '/imports')
    return method === 'POST'
      ? { status: 202, body: runs.get('2') }
      : ok({ items: [...runs.values()], next: null });
  match = /^\/imports\/(\d+)(\/apply|\/cancel|\/retract)?$/.exec(path);
  if (match) {
    const [, id, act] = match;
    if (!runs.has(id)) return problem(404, 'exchange.no-import', '没有这次导入');
    if (act) {
      const state = act === '/apply' ? 'DONE' : act === '/cancel' ? 'CANCELLED' : 'RETRACTED';
      runs.set(id, { ...runs.get(id), state });
    }
    return ok(runs.get(id));
  }
  if (path === '/periods') {
    return ok({
      items: [2023, 2024, 2025].map((year) => ({
        year,
        state: frozen.has(year) ? 'FROZEN' : 'OPEN',
        frozenAt: null,
        frozenBy: null,
        document: null,
        ...frozen.get(year),
      })),
    });
  }
  match = /^\/periods\/(\d+)\/freeze$/.exec(path);
  if (match) {
    if (match[1] === '2025') return problem(409, 'indicator.period-not-over', '该年度尚未结束，不能锁定');
    frozen.set(Number(match[1]), {
      document: JSON.parse(body).document,
      frozenAt: '2025-11-23T01:00:00Z',
      frozenBy: '李敏',
    });
    return ok({});
  }
  if (path === '/recompute') {
    if (method === 'POST') recompute = { ...recompute, state: 'EQUAL', differences: [] };
    return method === 'POST' ? { status: 202, body: {} } : ok(recompute);
  }
  return problem(404, 'web.not-found', '所查内容不存在');
}

export function answer(request, response, next) {
  const url = new URL(request.url, 'http://stub');
  if (!url.pathname.startsWith('/api/')) {
    response.setHeader(
      'Content-Security-Policy',
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
    );
    next();
    return;
  }
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const {
      status,
      body,
      headers = {},
    } = route(
      request.method,
      decodeURI(url.pathname.slice(4)),
      url.searchParams,
      Buffer.concat(chunks).toString(),
    );
    response.writeHead(status, {
      'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json',
      ...headers,
    });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
