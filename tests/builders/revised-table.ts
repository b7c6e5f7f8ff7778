/** Rows by id, as a database holds them; a row with a revision that does not follow is a bug of the posting. */
export class RevisedTable<Row extends { readonly id: string; readonly revision: number }> {
  readonly byId = new Map<Row['id'], Row>();

  put(rows: readonly Row[]): void {
    for (const row of rows) {
      const before = this.byId.get(row.id)?.revision ?? 0;
      if (row.revision !== before + 1)
        throw new Error(`Row ${row.id} jumps from revision ${before} to ${row.revision}`);
      this.byId.set(row.id, row);
    }
  }

  remove(ids: readonly Row['id'][]): void {
    for (const id of ids) this.byId.delete(id);
  }

  all(): readonly Row[] {
    return [...this.byId.values()];
  }
}
