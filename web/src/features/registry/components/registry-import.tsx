import { Alert } from 'antd';
import type { EntryFileView } from '@/shared/api/schema';
import { useI18n } from '@/shared/i18n/i18n';
import { FileImport } from '@/shared/ui/file-import';

/** Organisations from a file. */
export function RegistryImport({ onClose }: { onClose: () => void }) {
  const { t } = useI18n();
  return (
    <FileImport<EntryFileView>
      title={t('registry.import')}
      help={t('registry.importHelp')}
      template={{ href: '/api/registry/template.csv', label: t('registry.template') }}
      path="/registry/import"
      accept=".csv,.xlsx"
      choose={t('registry.chooseFile')}
      apply={t('registry.importApply')}
      changes={['registry']}
      faults={({ faultsTotal, faults }) => ({
        total: faultsTotal,
        title: t('registry.importFaults', { n: faultsTotal, shown: faults.length }),
      })}
      taken={(seen) => seen.taken}
      onClose={onClose}
    >
      {({ taken, rows, made, changed, same }) => (
        <Alert
          type="success"
          showIcon
          role="status"
          title={t(taken ? 'registry.imported' : 'registry.importReady', { rows, made, changed, same })}
        />
      )}
    </FileImport>
  );
}
