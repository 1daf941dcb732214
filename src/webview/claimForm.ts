/**
 * The page of the claim form. It draws what the extension sends, by elements and text alone (no words become HTML), and
 * says what a person changed. What is typed and not sent yet is kept over a reload.
 */
import type { FormField, FormModel, FormSection, FromPage, ToPage } from '../editor/formModel';

interface Kept {
  readonly stem?: string;
  readonly id?: string;
  readonly drafts?: Readonly<Record<string, string>>;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const host = acquireVsCodeApi();
const form = document.createElement('main');
const status = element('p', { className: 'status' });
status.setAttribute('role', 'status');
/** How the controls take a value that comes from the extension. */
let setters = new Map<string, (value: string) => void>();
let shownShape = '';
/** What was opened, and stays so when the form is drawn again. */
const opened = new Set<string>();
const drafts = new Map(Object.entries(host.getState()?.drafts ?? {}));

function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[K] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function send(id: string, value: string): void {
  drafts.delete(id);
  host.postMessage({ type: 'set', id, value });
}

function show(model: FormModel): void {
  const known = host.getState();
  const isSame = known?.stem === model.ref.stem && known.id === model.ref.id;
  if (!isSame) drafts.clear();
  // What is drawn stays while only values differ: the focus, and where a screen reader is, stay with it.
  const shape = shapeOf(model);
  if (shape !== shownShape) draw(model);
  shownShape = shape;
  for (const section of model.sections)
    for (const { id, value } of fieldsOf(section)) setters.get(id)?.(drafts.get(id) ?? value);
  keep(model);
}

function keep({ ref }: Pick<FormModel, 'ref'>): void {
  host.setState({ ...ref, drafts: Object.fromEntries(drafts) });
}

function fieldsOf({ fields, more }: FormSection): readonly FormField[] {
  return more ? [...fields, ...more.fields] : fields;
}

function shapeOf(model: FormModel): string {
  const withoutValues = (fields: readonly FormField[]) => fields.map((field) => ({ ...field, value: '' }));
  const sections = model.sections.map(({ more, ...section }) => ({
    ...section,
    fields: withoutValues(section.fields),
    ...(more && { more: withoutValues(more.fields) }),
  }));
  return JSON.stringify({ ...model, sections });
}

function draw(model: FormModel): void {
  const focused = document.activeElement?.id;
  setters = new Map();
  document.title = model.heading;
  const controls = element(
    'fieldset',
    { className: 'all', disabled: model.locked !== undefined },
    model.sections.map((section, index) => drawSection(model, section, index)),
  );
  controls.setAttribute('aria-label', model.heading);
  form.replaceChildren(
    element('h1', {}, [model.heading]),
    element('p', { className: 'label', id: 'quote-label' }, [model.quoteLabel]),
    element('blockquote', {}, [model.quote]),
    ...(model.locked === undefined ? [] : [element('p', { className: 'locked' }, [model.locked])]),
    controls,
    status,
  );
  const again = focused ? document.getElementById(focused) : null;
  (again ?? form.querySelector<HTMLElement>('select, textarea, input'))?.focus();
}

function drawSection(model: FormModel, section: FormSection, index: number): HTMLElement {
  const heading = element('h2', { id: `section-${index}` }, [section.heading]);
  const made = element('section', {}, [
    heading,
    ...(section.text === undefined ? [] : [element('p', { className: 'help' }, [section.text])]),
    ...section.fields.map((field) => drawField(model, field)),
    ...(section.more ? [drawMore(model, section.more)] : []),
    ...(section.actions ?? []).map(({ id, label }) => {
      const button = element('button', { id, type: 'button' }, [label]);
      button.addEventListener('click', () => host.postMessage({ type: 'act', id }));
      return button;
    }),
  ]);
  made.setAttribute('aria-labelledby', heading.id);
  return made;
}

function drawMore(model: FormModel, { label, fields }: NonNullable<FormSection['more']>): HTMLElement {
  const hasWords = fields.some(({ id, value }) => value !== '' || drafts.has(id));
  const made = element('details', { open: hasWords || opened.has(label) }, [
    element('summary', {}, [label]),
    ...fields.map((field) => drawField(model, field)),
  ]);
  made.addEventListener('toggle', () => {
    if (made.open) opened.add(label);
    else opened.delete(label);
  });
  return made;
}

function drawField(model: FormModel, field: FormField): HTMLElement {
  const help =
    field.help === undefined
      ? undefined
      : element('p', { className: 'help', id: `${field.id}-help` }, [field.help]);
  const control = field.type === 'ticks' ? drawTicks(field) : drawControl(model, field);
  if (help) control.setAttribute('aria-describedby', help.id);
  const label = element('label', { htmlFor: field.id }, [field.label]);
  return element('div', { className: `field ${field.type}` }, [
    ...(field.type === 'ticks' ? [] : [label]),
    control,
    ...(help ? [help] : []),
  ]);
}

function drawControl(model: FormModel, { id, type, options = [] }: FormField): HTMLElement {
  const asOptions = options.map(({ value, label }) => element('option', { value }, [label]));
  const control =
    type === 'choice'
      ? element('select', { id }, asOptions)
      : type === 'text'
        ? element('textarea', { id, rows: 2 })
        : element('input', { id, type: 'text', autocomplete: 'off' });
  setters.set(id, (value) => {
    if (control.value !== value) control.value = value;
  });
  control.addEventListener('change', () => send(id, control.value));
  control.addEventListener('input', () => {
    if (type === 'choice') return;
    drafts.set(id, control.value);
    keep(model);
  });
  if (type !== 'line' || asOptions.length === 0) return control;
  control.setAttribute('list', `${id}-list`);
  const holder = element('div', {}, [control, element('datalist', { id: `${id}-list` }, asOptions)]);
  return holder;
}

function drawTicks({ id, label, options = [] }: FormField): HTMLElement {
  const boxes = options.map((option) => ({
    value: option.value,
    label: option.label,
    box: element('input', { type: 'checkbox', id: `${id}-${option.value}` }),
  }));
  const ticked = () => boxes.filter(({ box }) => box.checked).map(({ value }) => value);
  for (const { box } of boxes) box.addEventListener('change', () => send(id, ticked().join(',')));
  setters.set(id, (value) => {
    const values = value.split(',');
    for (const one of boxes) one.box.checked = values.includes(one.value);
  });
  return element('fieldset', {}, [
    element('legend', {}, [label]),
    ...boxes.map(({ box, label: words }) => element('label', {}, [box, words])),
  ]);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.model);
  if (data.type === 'say') status.textContent = data.text;
});
document.body.append(form);
host.postMessage({ type: 'ready' });
