import "react";

declare module "react" {
  interface CSSProperties {
    /** The colour of a part of a bar; forced colours put their own in its place. */
    "--part"?: string;
  }
}
