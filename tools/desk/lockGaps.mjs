/** The optional dependencies that a lock file names and does not list: `{ name, version, parent }` of each. */
export function missingOptional({ packages }) {
  const gaps = [];
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (!placesOf(path, name).some((place) => place in packages)) gaps.push({ name, version, parent });
    }
  }
  return gaps;
}

/** Where npm may have put a dependency of the package at `path`: below it, or below what it stands in. */
function placesOf(path, name) {
  const places = [];
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    places.push(folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`);
    if (folder === '') return places;
  }
}
