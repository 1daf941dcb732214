import * as vscode from 'vscode';

interface PickOptions<T> {
  readonly title: string;
  readonly placeHolder: string;
  /** The entry for words that are typed and in no label. */
  readonly typed?: (value: string) => T | undefined;
}

interface Picked<T> {
  readonly item: T;
  /** True where a digit chose it at once. */
  readonly byDigit: boolean;
}

/**
 * A list in which the digit before an entry picks it at once, and anything else that is typed filters. The first nine
 * entries have digits. `undefined` when the list is left.
 */
export function pickByDigit<T extends vscode.QuickPickItem>(
  items: readonly T[],
  { title, placeHolder, typed }: PickOptions<T>,
): Promise<Picked<T> | undefined> {
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly item?: T }>();
  const pickable = items.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  const entries = items.map((item) => {
    const digit = pickable.indexOf(item) + 1;
    return { ...item, label: digit >= 1 && digit <= 9 ? `${digit}  ${item.label}` : item.label, item };
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
      const byDigit = /^[1-9]$/.test(value) ? pickable[Number(value) - 1] : undefined;
      if (byDigit) finish({ item: byDigit, byDigit: true });
      if (byDigit || !typed) return;
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
  });
}
