/** A few descriptions that every change is checked with. Each but the first two has broken a generator: this one or others. */
export const FIXED_SAMPLE: readonly string[] = [
  "spotify.com/sonallux.json",
  "stripe.com.json",
  // The connector is called `connector`.
  "apideck.com/connector.json",
  // A group has the name of a schema.
  "azure.com/recoveryservicesbackup-bms.json",
  // A schema has the name of a type of the connector's own.
  "azure.com/web-ResourceProvider.json",
  // References lead to files that are not there.
  "digitalocean.com.json",
  // Members that one part of an `allOf` requires and another one describes.
  "gerermesaffaires.com.json",
  "intellifi.nl.json",
  "linode.com.json",
  // Bytes among the fields of a form; names in brackets.
  "soundcloud.com.json",
  // Unions in which some members can be nothing at all.
  "vercel.com.json",
  // `allOf` is no list: to be refused.
  "dnd5eapi.co.json",
];

/** Of the small ones, some whose own tests have failed once: they are run with every change. */
export const FIXED_TESTED: readonly string[] = [
  // Objects that are marked as attributes in XML.
  "apisetu.gov.in/transporttn.json",
  // A path parameter whose first listed value is empty.
  "brex.io.json",
  // Texts that have properties, in XML.
  "npr.org/sponsorship.json",
  // A key in the query, which goes with the links to further pages.
  "soundcloud.com.json",
];
