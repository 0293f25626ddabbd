import type { Site } from '../domain/site.ts';
import { paths } from '../presentation/addresses/links.ts';
import { dataDescription, dataTitle, type MeasuredFile } from './data-package.ts';
import type { DataVersion } from './versions.ts';

/**
 * The data as a catalogue in the words of DCAT 3 (JSON-LD), as portals of open data gather them: one dataset, and each file of it a
 * distribution. Licence and publisher only where the site sets them. `address` turns a path into a full address.
 */
export const dataCatalogue = (
  files: readonly MeasuredFile[],
  { id, date }: DataVersion,
  site: Site,
  address: (path: string) => string,
): object => {
  const home = address(paths.data);
  const publisher =
    site.publisher === undefined ? {} : { publisher: { '@type': 'foaf:Organization', 'foaf:name': site.publisher } };
  const licence = site.dataLicence === undefined ? {} : { license: site.dataLicence.address ?? site.dataLicence.name };
  return {
    '@context': {
      '@vocab': 'http://www.w3.org/ns/dcat#',
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      spdx: 'http://spdx.org/rdf/terms#',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      title: { '@id': 'dct:title', '@language': 'vi' },
      description: { '@id': 'dct:description', '@language': 'vi' },
      publisher: 'dct:publisher',
      license: { '@id': 'dct:license', '@type': '@id' },
      modified: { '@id': 'dct:modified', '@type': 'xsd:date' },
      language: 'dct:language',
      spatial: 'dct:spatial',
      downloadURL: { '@type': '@id' },
      landingPage: { '@type': '@id' },
      byteSize: { '@type': 'xsd:nonNegativeInteger' },
    },
    '@id': `${home}catalog.jsonld`,
    '@type': 'Catalog',
    title: 'Kế hoạch số: dữ liệu mở',
    description: dataDescription,
    language: 'vi',
    modified: date,
    ...publisher,
    ...licence,
    dataset: {
      '@id': `${home}#du-lieu`,
      '@type': 'Dataset',
      title: dataTitle,
      description: dataDescription,
      version: id,
      modified: date,
      language: 'vi',
      spatial: 'Việt Nam',
      landingPage: home,
      ...publisher,
      ...licence,
      distribution: files.map(({ path, title, mediaType, bytes, sha256 }) => ({
        '@id': address(paths.dataFile(path)),
        '@type': 'Distribution',
        title,
        downloadURL: address(paths.dataFile(path)),
        mediaType: `https://www.iana.org/assignments/media-types/${mediaType}`,
        byteSize: String(bytes),
        'spdx:checksum': {
          '@type': 'spdx:Checksum',
          'spdx:algorithm': { '@id': 'spdx:checksumAlgorithm_sha256' },
          'spdx:checksumValue': sha256,
        },
        ...licence,
      })),
    },
  };
};
