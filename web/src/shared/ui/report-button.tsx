import { FileExcelOutlined, FileWordOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { download } from '../api/client';
import { saveFile } from '../lib/save-file';
import { Failure } from './failure';

interface Props {
  /** Of the interface, with its parameters. */
  path: string;
  label: string;
  /** A book instead of a paper. */
  book?: boolean;
}

/** Has a document made and saves it; says why where it was refused. */
export function ReportButton({ path, label, book = false }: Props) {
  const make = useMutation({
    mutationFn: () => download(path),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  return (
    <>
      <Button
        icon={book ? <FileExcelOutlined /> : <FileWordOutlined />}
        loading={make.isPending}
        onClick={() => make.mutate()}
      >
        {label}
      </Button>
      {make.isError && <Failure failure={make.error} />}
    </>
  );
}
