<?php
/* Installs WordPress without a browser; prints its version and the application passwords as JSON. */
define('WP_INSTALLING', true);
[, $root, $host, $zone] = $argv;
$_SERVER += ['HTTP_HOST' => $host, 'REQUEST_METHOD' => 'GET', 'SERVER_PROTOCOL' => 'HTTP/1.1',
             'REMOTE_ADDR' => '127.0.0.1'];
$_SERVER['HTTP_HOST'] = $host;
require $root . '/www/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Zorggroep De Linden', 'admin', 'admin@test.invalid', false, '', 'admin-login-password');
update_option('permalink_structure', '/%year%/%monthnum%/%postname%/');
update_option('timezone_string', $zone);
update_option('comment_moderation', 1);     // every comment of a member waits for a moderator
update_option('close_comments_for_old_posts', 0);
flush_rewrite_rules(false);

$accounts = [];
$roles = ['admin' => 'administrator', 'mod' => 'editor', 'writer' => 'author',
          'contrib' => 'contributor', 'reader' => 'subscriber'];
foreach ($roles as $login => $role) {
    $known = get_user_by('login', $login);
    $id = $known ? $known->ID : wp_insert_user([
        'user_login' => $login, 'user_pass' => "$login-login-password", 'role' => $role,
        'user_email' => "$login@test.invalid", 'display_name' => ucfirst($login)]);
    [$password, ] = WP_Application_Passwords::create_new_application_password($id, ['name' => 'test']);
    $accounts[$login] = ['id' => $id, 'login' => $login, 'role' => $role, 'password' => $password];
}
echo json_encode(['version' => get_bloginfo('version'), 'accounts' => $accounts]), "\n";
