import * as vscode from 'vscode';
import type { Files } from '../storage/files';
import { Annotating } from './annotating';
import { Articles } from './articles';
import { tellFailure } from './commands';
import { EntityModels } from './entityModels';
import { History } from './history';
import { Journal } from './journal';
import { KeptOrphans } from './keptOrphans';
import { NameModels } from './nameModels';
import { OldSides } from './oldSides';
import { OldTexts } from './oldTexts';
import type { Ports } from './ports';
import { Projects } from './projects';
import { Reports } from './reports';
import { Sidecars } from './sidecars';
import { makeUriFiles } from './uriFiles';

/** What features share. Built once; features get all of it and use what they need. */
export interface Services {
  readonly ports: Ports;
  readonly articles: Articles;
  readonly sidecars: Sidecars;
  readonly projects: Projects;
  readonly history: History;
  readonly annotating: Annotating;
  readonly oldTexts: OldTexts;
  readonly oldSides: OldSides;
  readonly keptOrphans: KeptOrphans;
  readonly reports: Reports;
  /** Files by URI, for what is no annotation file. */
  readonly files: Files;
  readonly memory: vscode.Memento;
  /** Where the extension's own files are. */
  readonly extensionUri: vscode.Uri;
}

export function makeServices(context: vscode.ExtensionContext, ports: Ports): Services {
  const { subscriptions, globalState } = context;
  const keep = <T extends vscode.Disposable>(service: T): T => {
    subscriptions.push(service);
    return service;
  };
  const files = makeUriFiles(ports.durableFiles);
  const state = context.storageUri ?? context.globalStorageUri;
  const journal = keep(new Journal(vscode.Uri.joinPath(state, 'journal'), ports));
  const sidecars = keep(new Sidecars(files, journal));
  const projects = keep(new Projects(files));
  const oldTexts = new OldTexts(ports, context.globalStorageUri);
  const nameModels = keep(new NameModels(ports));
  const entityModels = new EntityModels(context.extensionUri);
  const articles = keep(new Articles(sidecars, oldTexts, projects, entityModels, nameModels));
  const history = keep(new History((source) => articles.textOf(source)));
  const annotating = new Annotating(ports, files, articles, sidecars, history, oldTexts);
  void sidecars.takeUpJournal().catch(tellFailure);
  const keptOrphans = new KeptOrphans(context.workspaceState);
  return {
    ports,
    articles,
    sidecars,
    projects,
    history,
    annotating,
    oldTexts,
    oldSides: keep(new OldSides(oldTexts)),
    keptOrphans,
    reports: keep(new Reports()),
    files,
    memory: globalState,
    extensionUri: context.extensionUri,
  };
}
