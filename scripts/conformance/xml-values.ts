import { MATCHER, type Matcher } from "./scenario.ts";

/** Two models that several others hold. */
const foo = { name: "foo", age: 123 };
const bar = { name: "bar", age: 456 };

const gatsby = { title: "The Great Gatsby", author: "F. Scott Fitzgerald" };

/**
 * The values of the XML in the scenarios `Payload_Xml_<name>Value_get` and `_put`, read by a person: nothing that the
 * connector reads XML with has a say in what it should have read.
 */
export const XML_VALUES: Readonly<Record<string, unknown>> = {
  ModelWithArrayOfModel: { items: [foo, bar] },
  ModelWithAttributes: { id1: 123, id2: "foo", enabled: true },
  ModelWithDatetime: {
    rfc3339: "2022-08-26T18:38:00.000Z",
    rfc7231: "Fri, 26 Aug 2022 14:38:00 GMT",
  },
  ModelWithDictionary: {
    metadata: { Color: "blue", Count: "123", Enabled: "false" },
  },
  ModelWithEmptyArray: { items: [] },
  ModelWithEncodedNames: { modelData: foo, colors: ["red", "green", "blue"] },
  ModelWithEnum: { status: "success" },
  ModelWithNamespace: { id: 123, title: gatsby.title },
  ModelWithNamespaceOnProperties: { id: 123, ...gatsby },
  ModelWithNestedModel: { nested: foo },
  ModelWithOptionalField: { item: "widget" },
  ModelWithRenamedArrays: { colors: ["red", "green", "blue"], counts: [1, 2] },
  ModelWithRenamedAttribute: { id: 123, ...gatsby },
  ModelWithRenamedFields: { inputData: foo, outputData: bar },
  ModelWithRenamedNestedModel: { author: { name: "foo" } },
  ModelWithRenamedProperty: { title: "foo", author: "bar" },
  ModelWithRenamedUnwrappedModelArray: { items: [foo, bar] },
  ModelWithRenamedWrappedAndItemModelArray: {
    books: [{ title: gatsby.title }, { title: "Les Miserables" }],
  },
  ModelWithRenamedWrappedModelArray: { items: [foo, bar] },
  ModelWithSimpleArrays: { colors: ["red", "green", "blue"], counts: [1, 2] },
  ModelWithText: { language: "foo", content: "This is some text." },
  ModelWithUnwrappedArray: { colors: ["red", "green", "blue"], counts: [1, 2] },
  ModelWithUnwrappedModelArray: { items: [foo, bar] },
  ModelWithWrappedPrimitiveCustomItemNames: { tags: ["fiction", "classic"] },
  SimpleModel: foo,
  XmlError: { message: "Something went wrong", code: 400 },
};

const firstPets = [
  { id: "1", name: "dog" },
  { id: "2", name: "cat" },
];
const lastPets = [
  { id: "3", name: "bird" },
  { id: "4", name: "fish" },
];

/** A link whose server has another port in every run. */
const linkTo = (path: string): Matcher => ({
  [MATCHER]: true,
  check: (actual) => ({
    pass: typeof actual === "string" && actual.endsWith(path),
    message: `is no link to ${path}`,
  }),
  serialize: () => path,
});

/** The pages of the scenario `Payload_Pageable_XmlPagination_listWithNextLink`. */
export const XML_LINKED: readonly unknown[] = [
  {
    pets: firstPets,
    nextLink: linkTo("/payload/pageable/xml/list-with-next-link/nextPage"),
  },
  { pets: lastPets },
];

/** The pages of the scenario `Payload_Pageable_XmlPagination_listWithContinuation`. */
export const XML_PAGES: readonly unknown[] = [
  { pets: firstPets, nextMarker: "page2" },
  { pets: lastPets },
];
