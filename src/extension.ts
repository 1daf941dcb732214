import type * as vscode from 'vscode';
import type { Ports } from './editor/ports';
import { makeServices } from './editor/services';
import { registerAccessibilityHelp } from './features/accessibilityHelp';
import { registerActions } from './features/actions';
import { registerAnchorFixes } from './features/anchorFixes';
import { registerAnchors } from './features/anchors';
import { registerAnnotateFile } from './features/annotateFile';
import { registerAnnotateMode } from './features/annotateMode';
import { registerAnnotationFileHelp } from './features/annotationFileHelp';
import { registerAnnotationFileNames } from './features/annotationFileNames';
import { registerAroundArticle } from './features/aroundArticle';
import { registerBounds } from './features/bounds';
import { registerCite } from './features/cite';
import { registerClaimFixes } from './features/claimFixes';
import { registerClaimForm } from './features/claimForm';
import { registerClaimsTree } from './features/claimsTree';
import { registerCommentThreads } from './features/commentThreads';
import { registerConflicts } from './features/conflicts';
import { registerContextKeys } from './features/contextKeys';
import { registerCorrectName } from './features/correctName';
import { registerDecideFind } from './features/decideFind';
import { registerDecorations } from './features/decorations';
import { registerEditAnnotation } from './features/editAnnotation';
import { registerExport } from './features/exportAnnotations';
import { registerFollowRenames } from './features/followRenames';
import { registerGutter } from './features/gutter';
import { registerHover } from './features/hover';
import { registerImport } from './features/importAnnotations';
import { registerJudgeClaim } from './features/judgeClaim';
import { registerMentionTrees } from './features/mentionTrees';
import { registerMisspeltFields } from './features/misspeltFields';
import { registerNavigate } from './features/navigate';
import { registerProblems } from './features/problems';
import { registerRevealAnnotation } from './features/revealAnnotation';
import { registerReviewAnnotation } from './features/reviewAnnotation';
import { registerSelectedRecords } from './features/selectedRecords';
import { registerShowReport } from './features/showReport';
import { registerStatusBar } from './features/statusBar';
import { registerSuggestions } from './features/suggestions';
import { registerTagClaim } from './features/tagClaim';
import { registerTagOccurrences } from './features/tagOccurrences';
import { registerTodoTree } from './features/todoTree';
import { registerUndo } from './features/undo';

/** What the extension gives to others: how long it took to start, for bug reports and for the tests that watch it. */
export interface GalleyApi {
  readonly activationMs: number;
}

/** Builds the services and registers the features. A list, no logic. */
export function activate(context: vscode.ExtensionContext, ports: Ports): GalleyApi {
  const start = performance.now();
  const services = makeServices(context, ports);
  context.subscriptions.push(
    registerContextKeys(services),
    registerDecorations(services),
    registerHover(services),
    registerTagClaim(services),
    registerCite(services),
    registerEditAnnotation(services),
    registerNavigate(services),
    registerUndo(services),
    registerActions(services),
    registerAnnotateMode(services),
    registerBounds(services),
    registerDecideFind(services),
    registerCorrectName(services),
    registerJudgeClaim(services),
    registerTagOccurrences(services),
    registerAnnotateFile(services),
    registerClaimsTree(services),
    registerClaimForm(services),
    registerMentionTrees(services),
    registerRevealAnnotation(services),
    registerSelectedRecords(services),
    registerTodoTree(services),
    registerAroundArticle(services),
    registerGutter(services),
    registerReviewAnnotation(services),
    registerSuggestions(services),
    registerAccessibilityHelp(),
    registerCommentThreads(services),
    registerStatusBar(services),
    registerProblems(services),
    registerAnchors(services),
    registerAnchorFixes(services),
    registerClaimFixes(services),
    registerExport(services),
    registerShowReport(services),
    registerImport(services),
    registerConflicts(services),
    registerAnnotationFileHelp(services),
    registerMisspeltFields(),
    registerAnnotationFileNames(services),
    registerFollowRenames(services),
  );
  return { activationMs: performance.now() - start };
}
