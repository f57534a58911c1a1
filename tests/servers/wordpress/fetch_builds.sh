#!/bin/sh
# Unpacks further WordPress versions for CM_WORDPRESS_SOURCE: fetch_builds.sh FOLDER [VERSION...] (default: 6.5 6.7)
# Needs npm and python3; the package is only downloaded and unpacked, nothing of it is run.
set -eu
folder=${1:?usage: fetch_builds.sh FOLDER [VERSION...]}
shift
[ $# -gt 0 ] || set -- 6.5 6.7
mkdir -p "$folder"
cd "$folder"
package=wp-playground-wordpress-builds-0.9.19.tgz
[ -s "$package" ] || npm pack --silent '@wp-playground/wordpress-builds@0.9.19' >/dev/null
tar -xzf "$package"
for zip in package/src/wordpress/wp-*.zip; do
    name=$(basename "$zip" .zip) # "nightly" says nothing, so the version is read from what is inside
    [ -d "$name" ] || python3 -m zipfile -e "$zip" "$name"
    root=$(dirname "$(find "$name" -name wp-settings.php | head -n 1)")
    version=$(sed -n "s/.*\$wp_version = '\([^']*\)'.*/\1/p" "$root/wp-includes/version.php")
    for wanted in "$@"; do
        case $version in "$wanted" | "$wanted"[.-]*) echo "$version: CM_WORDPRESS_SOURCE=$PWD/$root" ;; esac
    done
done
