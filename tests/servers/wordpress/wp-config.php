<?php
define('DB_NAME', 'wordpress');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:@ROOT@/db.sock');
define('DB_CHARSET', 'utf8mb4');
define('DB_COLLATE', '');
// a test server on loopback: fixed salts keep its application passwords valid over a reset
foreach (['AUTH_KEY', 'SECURE_AUTH_KEY', 'LOGGED_IN_KEY', 'NONCE_KEY',
          'AUTH_SALT', 'SECURE_AUTH_SALT', 'LOGGED_IN_SALT', 'NONCE_SALT'] as $name) {
    define($name, hash('sha256', 'test ' . $name));
}
define('WP_HOME', '@URL@');
define('WP_SITEURL', '@URL@');
define('WP_ENVIRONMENT_TYPE', 'local');     // application passwords over http
define('WP_HTTP_BLOCK_EXTERNAL', true);     // no update checks, no pings
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISABLE_WP_CRON', true);            // time passes only when a test calls wp-cron.php
define('WP_DEBUG', false);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
