import * as vscode from 'vscode';

interface PickOptions<T> {
  readonly title: string;
  readonly placeHolder: string;
  /** The digit of an entry; without this the first nine entries have theirs in turn. */
  readonly digitOf?: (item: T) => string | undefined;
  /** What the choice is for; when that comes to nothing, the list goes away. */
  readonly needed?: Promise<unknown> | undefined;
  /** The entry for words that are typed and in no label. */
  readonly typed?: (value: string) => T | undefined;
}

interface Picked<T> {
  readonly item: T;
  /** True where a digit chose it at once. */
  readonly byDigit: boolean;
}

/**
 * A list in which the digit before an entry picks it at once, and anything else that is typed filters. `undefined` when the
 * list is left.
 */
export function pickByDigit<T extends vscode.QuickPickItem>(
  items: readonly T[],
  { title, placeHolder, digitOf, needed, typed }: PickOptions<T>,
): Promise<Picked<T> | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly item?: T }>();
  const pickable = items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  const digitAt = (item: T, index: number) =>
    digitOf ? digitOf(item) : index < 9 ? String(index + 1) : undefined;
  // Backwards, so that of two entries with one digit the first has it.
  const byDigit = new Map(pickable.map((item, index) => [digitAt(item, index), item] as const).reverse());
  byDigit.delete(undefined);
  const digits = new Map([...byDigit].map(([digit, item]) => [item, digit]));
  const entries = items.map((item) => {
    const digit = digits.get(item);
    return { ...item, label: digit === undefined ? item.label : `${digit}  ${item.label}`, item };
  });
  picker.title = title;
  picker.placeholder = placeHolder;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = entries;
  return new Promise((resolve) => {
    const finish = (picked: Picked<T> | undefined) => {
      resolve(picked);
      picker.hide();
    };
    picker.onDidChangeValue((value) => {
      const named = byDigit.get(value);
      if (named) finish({ item: named, byDigit: true });
      if (named || !typed) return;
      const own = value.trim() === '' ? undefined : typed(value.trim());
      picker.items = own ? [...entries, { ...own, alwaysShow: true, item: own }] : entries;
    });
    picker.onDidAccept(() => {
      const item = picker.selectedItems[0]?.item;
      finish(item && { item, byDigit: false });
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
    void needed?.then((found) => {
      if (!found) finish(undefined);
    });
  });
}
