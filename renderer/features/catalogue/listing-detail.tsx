import { useLiveQuery, useRepositories } from '@renderer/data';
import { useText } from '@renderer/i18n/use-text';
import { DateText, FactList, SectionTitle, SidePanel } from '@renderer/ui';
import type { Listing } from '@renderer/workers';
import { DETAIL_FIELDS } from './listing-columns';

type ListingDetailProps = { readonly listing: Listing; readonly onClose: () => void };

/** Everything that is known of one listing, and the file that says so. */
export function ListingDetail({ listing, onClose }: ListingDetailProps) {
  const text = useText('catalogue');
  const { imports } = useRepositories();
  const record = useLiveQuery(() => imports.find(listing.importId), [imports, listing.importId]);
  const title = listing.genericName === '' ? listing.category3 : listing.genericName;
  return (
    <SidePanel title={title} onClose={onClose}>
      <FactList
        facts={DETAIL_FIELDS.map((field) => ({
          label: text(`field.${field}`),
          value: listing[field] === '' ? text('detail.none') : listing[field],
        }))}
      />
      <SectionTitle>{text('detail.source')}</SectionTitle>
      <FactList
        facts={[
          { label: text('detail.file'), value: record?.fileName ?? '' },
          { label: text('detail.sender'), value: record?.sender ?? '' },
          {
            label: text('detail.imported-on'),
            value: record && <DateText value={record.importedOn} />,
          },
          {
            label: text('detail.place'),
            value: text('detail.place-words', { sheet: listing.sheet, row: listing.row }),
          },
        ]}
      />
    </SidePanel>
  );
}
