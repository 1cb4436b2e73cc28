import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '@/shared/api/client';
import { saveFile } from '@/shared/lib/save-file';
import { Failure } from '@/shared/ui/failure';

/** Saves a file in the language of the reader. */
export function ExportButton({ path, label }: { path: string; label: string }) {
  const make = useMutation({
    mutationFn: () => download(path),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  return (
    <>
      <Button icon={<DownloadOutlined />} loading={make.isPending} onClick={() => make.mutate()}>
        {label}
      </Button>
      {make.isError && <Failure failure={make.error} />}
    </>
  );
}
