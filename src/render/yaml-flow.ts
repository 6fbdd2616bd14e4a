import { Document, isCollection } from 'yaml'

/** A value as YAML on one line: `{ metric: size, max: 14MB }`, `[-addr, 127.0.0.1:8080]`. */
export function flowYaml(value: unknown): string {
  const document = new Document(value)
  if (isCollection(document.contents)) document.contents.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trim()
}
