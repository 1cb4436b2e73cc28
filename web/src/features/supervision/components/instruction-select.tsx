import { Button, Select } from 'antd';
import type { InstructionView } from '@/shared/api/schema';
import { usePages } from '@/shared/api/use-read';
import { useI18n } from '@/shared/i18n/i18n';
import { Failure } from '@/shared/ui/failure';

interface Props {
  id?: string;
  value?: string;
  onChange?: (id: string) => void;
}

/** One of the leaders' written instructions, the newest first. */
export function InstructionSelect({ id, value, onChange }: Props) {
  const { t } = useI18n();
  const instructions = usePages<InstructionView>('/instructions', { limit: 100 });
  if (instructions.isError) return <Failure failure={instructions.error} />;
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      loading={instructions.isPending}
      showSearch={{ optionFilterProp: 'label' }}
      notFoundContent={t('instruction.none')}
      options={instructions.all?.map((each) => ({
        value: each.id,
        label: `${each.on} ${each.leader.name}${t('common.colon')}${each.text}`,
      }))}
      popupRender={(menu) => (
        <>
          {menu}
          {instructions.hasNextPage && (
            <Button
              type="link"
              loading={instructions.isFetchingNextPage}
              onClick={() => instructions.fetchNextPage()}
            >
              {t('common.more')}
            </Button>
          )}
        </>
      )}
    />
  );
}
