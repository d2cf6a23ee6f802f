import { defaultSchema, type Options } from 'rehype-sanitize';

/**
 * What a story's text may contain: the structure of prose, links, tables and pictures; nothing that
 * runs or is fetched from elsewhere.
 */
export const sanitizeSchema: Options = {
  ...defaultSchema,
  tagNames: [
    'a',
    'blockquote',
    'br',
    'code',
    'del',
    'em',
    'figure',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'li',
    'ol',
    'p',
    'pre',
    'section',
    'strong',
    'sup',
    'table',
    'tbody',
    'td',
    'th',
    'thead',
    'tr',
    'ul',
  ],
  // Ids are those that `remarkRehype` gives to footnotes, with its own prefix; a second one would
  // part them from their links.
  clobber: [],
  attributes: {
    a: [
      ['id', /^user-content-fnref-/],
      'href',
      'title',
      'ariaDescribedBy',
      'ariaLabel',
      'dataPlayer',
      'dataFootnoteBackref',
      'dataFootnoteRef',
      ['className', 'data-footnote-backref'],
    ],
    h2: [
      ['id', 'footnote-label'],
      ['className', 'sr-only'],
    ],
    // What `remarkPictures` leaves where a picture stands; editors cannot write it.
    figure: ['dataPicture'],
    li: [['id', /^user-content-fn-/]],
    ol: ['start'],
    // What `remarkDirectives` leaves for `::baca` and `::video`; editors cannot write it.
    p: ['dataStory', ['className', 'video']],
    section: ['dataFootnotes', ['className', 'footnotes', 'gallery']],
    td: ['align'],
    th: ['align'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'] },
};
