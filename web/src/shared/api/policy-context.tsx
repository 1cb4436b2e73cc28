import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { Column, Dataset, IndicatorInfo, Policy, Region, ServerInfo, Text } from './types';

export interface PolicyView {
  policy: Policy;
  today: string;
  city: Region;
  areas: Region[];
  indicator: (code: string) => IndicatorInfo | undefined;
  dataset: (code: string) => Dataset | undefined;
  column: (dataset: string, code: string) => Column | undefined;
  regionName: (code: string) => Text;
  unitName: (code: string) => Text;
}

const Context = createContext<PolicyView | null>(null);

const same = (code: string): Text => ({ zh: code, en: code });

function viewOf(policy: Policy, today: string): PolicyView {
  const city = policy.regions.find((region) => region.level === 'CITY') ??
    policy.regions[0] ?? { code: '', level: 'CITY', name: same('') };
  const indicators = new Map(policy.indicators.map((each) => [each.code, each]));
  const datasets = new Map(policy.datasets.map((each) => [each.code, each]));
  const regions = new Map(policy.regions.map((each) => [each.code, each.name]));
  const units = new Map(policy.units.map((each) => [each.code, each.name]));
  return {
    policy,
    today,
    city,
    areas: policy.regions.filter((region) => region.code !== city.code),
    indicator: (code) => indicators.get(code),
    dataset: (code) => datasets.get(code),
    column: (dataset, code) => datasets.get(dataset)?.columns.find((column) => column.code === code),
    regionName: (code) => regions.get(code) ?? same(code),
    unitName: (code) => units.get(code) ?? same(code),
  };
}

export function PolicyProvider(props: { policy: Policy; server: ServerInfo; children: ReactNode }) {
  const { policy, server, children } = props;
  const view = useMemo(() => viewOf(policy, server.today), [policy, server.today]);
  return <Context value={view}>{children}</Context>;
}

export function usePolicy(): PolicyView {
  const view = useContext(Context);
  if (view === null) throw new Error('usePolicy outside of PolicyProvider');
  return view;
}
