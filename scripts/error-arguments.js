/**
 * The metadata of the functions, which the generator writes from their comments, with the one thing that it has no comment for: errors
 * among the arguments reach the function, which says where they are, instead of taking its place.
 */
export function withErrorArguments(metadata) {
  return JSON.stringify({ allowErrorForDataTypeAny: true, ...JSON.parse(metadata) }, undefined, 2);
}
